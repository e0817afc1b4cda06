# catalint in a container: docker run --rm --volume "$PWD:/catalog" catalint check
# What is in the image: git, which reads staged pages and other revisions. The binary needs nothing.
FROM alpine:3.22 AS base
RUN apk add --no-cache git && git config --system --add safe.directory '*'
# The first user of most systems, so that fixes can be written to a mounted folder. Where your number is
# another one: docker run --user "$(id -u):$(id -g)".
USER 1000:1000
ENV HOME=/tmp
WORKDIR /catalog
ENTRYPOINT ["catalint"]

# The image of a release, from the tarballs in dist/: docker buildx build --target release.
FROM base AS release
ARG TARGETARCH
COPY dist/image/$TARGETARCH/ /usr/local/

FROM swift:6.3-bookworm AS build
WORKDIR /catalint
RUN apt-get update && apt-get install --yes --no-install-recommends libyaml-dev make pkg-config
COPY . .
RUN make build && strip .build/release/catalint

FROM base
COPY --from=build /catalint/.build/release/catalint /usr/local/bin/catalint
COPY LICENSE Packaging/copyright /usr/local/share/doc/catalint/
