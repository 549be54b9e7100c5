# docker build -t crossfoot . && docker run --rm -v "$PWD:/work" crossfoot check .
FROM swift:6.1-noble AS build
RUN apt-get update && apt-get install -y --no-install-recommends zlib1g-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift ./
COPY Sources Sources
COPY rules rules
RUN mkdir -p $(sed -n 's/.*testTarget(name: "\([^"]*\)".*/Tests\/\1/p; s/.*name: "\([A-Za-z]*Tests\)".*/Tests\/\1/p' Package.swift) \
  && for folder in Tests/*; do echo > "$folder/None.swift"; done \
  && swift build -c release --product crossfoot -Xswiftc -static-stdlib \
  && cp .build/release/crossfoot /crossfoot

FROM ubuntu:24.04
# poppler reads pdf files; add libreoffice-core and the like for older office files.
RUN apt-get update && apt-get install -y --no-install-recommends poppler-utils zlib1g && rm -rf /var/lib/apt/lists/*
COPY --from=build /crossfoot /usr/local/bin/crossfoot
ENV LC_ALL=C.UTF-8
WORKDIR /work
ENTRYPOINT ["crossfoot"]
CMD ["check"]
