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
