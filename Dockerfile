# catalint in a container: docker run --rm --volume "$PWD:/catalog" catalint check
FROM swift:6.3-bookworm AS build
WORKDIR /catalint
RUN apt-get update && apt-get install --yes --no-install-recommends libyaml-dev make pkg-config
COPY . .
RUN make build && strip .build/release/catalint

FROM debian:bookworm-slim
# Staged pages and other revisions are read with git.
RUN apt-get update && apt-get install --yes --no-install-recommends git \
  && rm -rf /var/lib/apt/lists/* \
  && git config --system --add safe.directory '*'
COPY --from=build /catalint/.build/release/catalint /usr/local/bin/catalint
COPY LICENSE Packaging/copyright /usr/local/share/doc/catalint/
USER nobody
WORKDIR /catalog
ENTRYPOINT ["catalint"]
