"""What can go wrong, as one small tree.

IriswardError
├── BundleError        a bundled or folder document breaks the schema (names file and field)
├── KnowledgeIndexError        the index cannot be opened, read or written
│   ├── NoIndex        there is none yet
│   ├── IndexDamaged   it does not pass its check
│   ├── ModelMismatch  it was built with another embedding model
│   └── IndexLocked    another process is writing
├── EmbeddingError     the embedding model could not be used
└── SourceError        one source could not be read (the others go on)
    ├── FetchError     a page of it could not be fetched, or may not be
    │   └── GoneError  its site says that it is not there (any more)
    └── ExtractionError    what was fetched gives no text that can be trusted

The message of each is one line that can be shown to an operator.
"""


class IriswardError(Exception):
    """Base of every error that Irisward raises on purpose."""


class BundleError(IriswardError):
    """A document breaks the schema; the message names the file and the field."""


class KnowledgeIndexError(IriswardError):
    """The index cannot be opened, read or written."""


class NoIndex(KnowledgeIndexError):
    """No generation has been published yet."""


class IndexDamaged(KnowledgeIndexError):
    """A generation does not pass its check."""


class ModelMismatch(KnowledgeIndexError):
    """A generation was built with another embedding model than the one configured."""


class IndexLocked(KnowledgeIndexError):
    """Another process holds the writer's lock."""


class EmbeddingError(IriswardError):
    """The embedding model could not be used."""


class SourceError(IriswardError):
    """One source could not be read."""


class FetchError(SourceError):
    """A page could not be fetched, or may not be: the address, the site's rules, a limit."""


class GoneError(FetchError):
    """A site says that a page is not there, or not any more (status 404 or 410)."""


class ExtractionError(SourceError):
    """A document gives no text: it is broken, empty, too large, or reading it did harm."""
