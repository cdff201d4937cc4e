# Another base that has Python 3.11 or newer serves too: docker build --build-arg BASE_IMAGE=...
ARG BASE_IMAGE=python:3.12-slim-bookworm

FROM ${BASE_IMAGE} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1
WORKDIR /src
COPY requirements/runtime.txt requirements/
RUN python3 -m venv /opt/irisward \
    && /opt/irisward/bin/pip install --no-cache-dir --require-hashes --only-binary :all: \
        -r requirements/runtime.txt
COPY pyproject.toml LICENSE THIRD_PARTY.md ./
COPY knowledge knowledge
COPY ingest ingest
COPY bot bot
# What installs is not needed to run, and would only help an intruder.
RUN /opt/irisward/bin/pip install --no-cache-dir --no-deps --no-build-isolation . \
    && /opt/irisward/bin/pip uninstall --yes setuptools pip

FROM ${BASE_IMAGE}
LABEL org.opencontainers.image.title="Irisward" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --gid 10001 irisward \
    && useradd --uid 10001 --gid 10001 --no-log-init --no-create-home --home-dir /nonexistent \
        --shell /usr/sbin/nologin irisward \
    && install -d -o irisward -g irisward -m 0700 /data /keys
COPY --from=build /opt/irisward /opt/irisward
# Nothing is measured or reported by any library.
ENV PATH=/opt/irisward/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    IRISWARD_HOME=/data \
    XDG_CONFIG_HOME=/keys \
    ANONYMIZED_TELEMETRY=False \
    LANGCHAIN_TRACING_V2=false \
    LANGSMITH_TRACING=false \
    DO_NOT_TRACK=1
WORKDIR /data
USER 10001:10001
# The key lies apart from what it encrypts.
VOLUME ["/data", "/keys"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
    CMD ["/opt/irisward/bin/python", "-c", \
        "import urllib.request as u; u.urlopen('http://127.0.0.1:8081/readyz', timeout=4)"]
ENTRYPOINT ["/opt/irisward/bin/irisward"]
CMD ["bot"]
