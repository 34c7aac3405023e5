# juesuan: make report and make test do everything on a fresh machine that has Swift.

PACKAGES = libgd-dev libfreetype-dev libfontconfig1-dev libsqlite3-dev libssl-dev libxml2-dev libzip-dev libcmark-dev poppler-utils \
  fonts-noto-cjk pkg-config
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
JUESUAN = .build/release/juesuan
# With Swift's libraries inside, where the toolchain has them so: it starts sooner and runs where no Swift is installed.
STATIC = $(if $(wildcard $(dir $(realpath $(shell command -v swift)))../lib/swift_static),--static-swift-stdlib)
RELEASE = swift build -c release $(STATIC)

.PHONY: all setup build report gallery test bench fuzz crash scale lint format clean

all: build

# Installs the Debian packages that are missing; says which ones to get where there is no apt.
setup:
	@command -v swift >/dev/null || { echo "juesuan needs Swift 6.3: see https://www.swift.org/install"; exit 1; }
	@if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then \
	  missing=""; \
	  for package in $(PACKAGES); do \
	    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q "install ok installed" || missing="$$missing $$package"; \
	  done; \
	  if [ -n "$$missing" ]; then \
	    echo "Installing$$missing"; \
	    $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing; \
	  fi; \
	else \
	  echo "No apt on this system. juesuan needs these packages, under Debian's names: $(PACKAGES)"; \
	  for library in gdlib freetype2 fontconfig sqlite3 libcrypto libxml-2.0 libzip libcmark; do \
	    pkg-config --exists $$library || { echo "pkg-config does not find $$library; install it and try again"; exit 1; }; \
	  done; \
	fi

build: setup
	$(RELEASE) --product juesuan

# The main job on Fixtures/: the real departments' figures and the invented documents apart, never in one ranking; of the
# invented ones also what a quarter brought, from a store that was filled on five days.
DOCUMENTS = Fixtures/documents
LOAD = $(JUESUAN) load --quiet --db .build/quarter.db --loaded-at
report: build
	$(JUESUAN) report Fixtures/reports --year all --out Reports/disclosures
	$(JUESUAN) report Fixtures/documents --year 2024 --out Reports/synthetic \
	  --remark "所用文件为虚构，地名与部门均不存在，仅供试用。"
	rm -f .build/quarter.db
	$(LOAD) 2021-09-20 $(DOCUMENTS)/*-2020.txt
	$(LOAD) 2024-09-20 $(DOCUMENTS)/*-2023.txt
	$(LOAD) 2025-06-25 Fixtures/revisions/lanxi-health-2024.txt $(DOCUMENTS)/bailu-archives-2024.txt \
	  $(DOCUMENTS)/songkou-*-2024.txt
	$(LOAD) 2025-08-28 $(DOCUMENTS)/bailu-wutong-centre-2024.txt $(DOCUMENTS)/qingchuan-*-2024.txt
	$(LOAD) 2025-09-15 $(DOCUMENTS)/lanxi-health-2024.txt $(DOCUMENTS)/shiqiao-street-2024.txt
	$(JUESUAN) report --db .build/quarter.db --quarter 2025Q3 --out Reports/2025Q3 \
	  --remark "所用文件为虚构，地名与部门均不存在，仅供试用。"

# The pictures of Reports/gallery/, by the commands in its index.
gallery: build
	mkdir -p Reports/gallery/specifications
	grep '^juesuan chart' Reports/gallery/index.md | while read -r line; do \
	  name=$$(echo "$$line" | sed 's/.*--out \([a-z]*\)\.png$$/\1/'); \
	  PATH="$$PWD/.build/release:$$PATH" sh -c "$$line --print-spec" > Reports/gallery/specifications/$$name.json \
	    && mv $$name.png Reports/gallery/ || exit 1; \
	done

test: setup
	swift test

# Times of queries on an invented store of 10,000 departments and 130,000 projects, of charts, and of reading and checking.
bench: build
	$(RELEASE) --product Benchmarks
	[ -f .build/bench.db ] || .build/release/Benchmarks grow Fixtures/reports/disclosures.jsonl .build/bench.db
	.build/release/Benchmarks time $(JUESUAN) .build/bench.db
	.build/release/Benchmarks charts Reports/gallery/specifications
	.build/release/Benchmarks audit Fixtures/documents
	.build/release/Benchmarks parse $(JUESUAN) .build/corpus-long

# Kills fifty loads of 200 invented documents at moments that a seed chooses, and looks at what they leave.
crash: build
	$(RELEASE) --product Benchmarks
	[ -d .build/corpus-200 ] || .build/release/Benchmarks corpus .build/corpus-200 200
	.build/release/Benchmarks crash $(JUESUAN) .build/corpus-200 .build/crash 50

# Ten minutes of inputs that libFuzzer makes out of the documents in Fixtures/ and in the folder SEEDS, if one is given.
# What fails is kept as .build/fuzz/crash-*; MINUTES says how long.
MINUTES = 10
SEEDS =
fuzz: setup
	JUESUAN_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product Fuzz -Xswiftc -sanitize=fuzzer,address
	mkdir -p .build/fuzz/corpus
	.build/fuzz/release/Fuzz .build/fuzz/corpus Fixtures/documents Fixtures/formats $(SEEDS) -artifact_prefix=.build/fuzz/ \
	  -max_total_time=$$(($(MINUTES) * 60)) -max_len=65536 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1

# Speed, memory and size of loading 10,000 invented documents.
scale: build
	$(RELEASE) --product Benchmarks
	[ -d .build/corpus-10000 ] || .build/release/Benchmarks corpus .build/corpus-10000 10000 long
	.build/release/Benchmarks scale $(JUESUAN) .build/corpus-10000 .build/scale

lint:
	swift format lint --strict -r Sources Tests Package.swift

format:
	swift format -i -r Sources Tests Package.swift

clean:
	rm -rf .build
