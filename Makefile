# Foothold: see README.md for the two commands (./demo, ./check); this file is what they call.
#
#   make                  build/foothold, its catalogue and the checks' helper programs' objects
#   make B=DIR            the same in another build directory
#   make asan             the same with address and undefined-behaviour sanitizers, in build-asan
#   make check[-SUITE]    everything, or one of tests/*/run
#   make V=1              print the commands
#
# Every src/<layer>/*.c becomes one object. Nothing has to be listed here.

B       ?= build
# One name for one directory: what an object depends on is written down under its name.
override B := $(patsubst $(CURDIR)/%,%,$(B))
PREFIX  ?= /usr/local
DESTDIR ?=
CC       = gcc
WERROR  ?= -Werror
V       ?= 0

VERSION  = 0.1
APP      = foothold

bindir     = $(PREFIX)/bin
datadir    = $(PREFIX)/share
mandir     = $(datadir)/man
localedir  = $(datadir)/locale
docdir     = $(datadir)/doc/$(APP)
compdir    = $(datadir)/bash-completion/completions
sysconfdir = $(if $(filter /usr,$(PREFIX)),/etc,$(PREFIX)/etc)

LAYERS = base db def engine casework tui cli

# ---- flags -------------------------------------------------------------------------------------

# ncurses' own --cflags are left out on purpose: they would set another _XOPEN_SOURCE than ours.
PKGS       = libpq libconfig libutf8proc
PKG_CONFIG ?= pkg-config
PKG_CFLAGS := $(patsubst -I%,-isystem %,$(shell $(PKG_CONFIG) --cflags $(PKGS)))
PKG_LIBS   := $(shell $(PKG_CONFIG) --libs libpq ncursesw tinfo libconfig libutf8proc) -lcsv

WARN  = -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
        -Wformat=2 $(WERROR)
HARD  = -fstack-protector-strong -fstack-clash-protection -fPIE
PATHS = -DFOOTHOLD_LOCALEDIR=\"$(localedir)\" -DFOOTHOLD_SYSCONFDIR=\"$(sysconfdir)\"
# A build directory whose name ends in -asan is a sanitized one, whoever calls.
ifneq ($(SAN)$(filter %-asan,$(B)),)
OPTIM = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
else
OPTIM = -O2 -g -D_FORTIFY_SOURCE=3
endif

CFLAGS  ?=
LDFLAGS ?=
ALL_CFLAGS  = -std=c11 -D_XOPEN_SOURCE=700 $(WARN) $(OPTIM) $(HARD) -Iinclude $(PKG_CFLAGS) \
              -DFOOTHOLD_VERSION=\"$(VERSION)\" $(CFLAGS)
ALL_LDFLAGS = $(OPTIM) -pie -Wl,-z,relro,-z,now -Wl,--as-needed $(LDFLAGS)

ifneq ($(findstring s,$(firstword -$(MAKEFLAGS))),)
say = @
else ifeq ($(V),0)
say = @printf '  %-5s %s\n' '$(1)' '$(2)';
endif

# ---- what there is -----------------------------------------------------------------------------

$(foreach l,$(LAYERS),\
    $(eval OBJ_$(l) := $(patsubst src/%.c,$(B)/obj/%.o,$(wildcard src/$(l)/*.c))))
OBJ_def += $(B)/gen/ui_embedded.o
OBJ_top := $(patsubst src/%.c,$(B)/obj/%.o,$(wildcard src/*.c))
OBJECTS := $(foreach l,$(LAYERS),$(OBJ_$(l))) $(OBJ_top)

UI      := $(sort $(wildcard ui/*.cfg))
LANGS   := $(patsubst po/%.po,%,$(wildcard po/*.po))
MO      := $(LANGS:%=$(B)/locale/%/LC_MESSAGES/$(APP).mo)
PROGRAM := $(if $(wildcard src/main.c),$(B)/$(APP))
MANUAL  := $(patsubst man/%.in,$(B)/man/%,$(wildcard man/*.in man/*/*.in))

# A C file under tests/ whose first line is `/* link: WORD… */` is a program. A word is a layer, the
# name of a C file beside it (stub_db, screen …) or under tests/ (lib/bench), "beside" for all files
# beside it that are no programs, "loop" for src/loop.c, or a linker flag (-lvterm, -Wl,--wrap=…).
TEST_C    := $(wildcard tests/*/*.c)
TEST_LINK := $(if $(TEST_C),$(shell awk \
                 'FNR == 1 && sub(/^\/\* *link:/, "") { \
                 sub(/\*\/.*/, ""); f = FILENAME; sub(/\.c$$/, "", f); \
                 n = split($$0, w, " "); \
                 for (i = 1; i <= n; i++) f = f "|" w[i]; print f }' \
                 $(TEST_C)))
TESTS     := $(foreach t,$(TEST_LINK),$(B)/$(firstword $(subst |, ,$(t))))

# ---- targets -----------------------------------------------------------------------------------

.PHONY: fuzz all tests unit asan check check-unit check-bare bench bench-compare soak mutants pot po install \
        uninstall deb clean format show-cflags dist FORCE
.SUFFIXES:
.DELETE_ON_ERROR:

all: $(OBJECTS) $(MO) $(PROGRAM) $(MANUAL)
ifeq ($(PROGRAM),)
	@echo 'make: src/main.c does not exist yet: objects only, no program' >&2
endif

tests: all $(TESTS)
unit: $(filter $(B)/tests/unit/%,$(TESTS))

asan:
	+@$(MAKE) --no-print-directory B=$(B)-asan tests

# The stamp changes with the compiler or any flag, and everything is compiled again.
$(B)/flags: FORCE
	@mkdir -p $(@D)
	@echo $(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) | cmp -s - $@ || \
	 echo $(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) > $@

# Where things are installed concerns two files: only they are compiled again for another PREFIX.
$(B)/paths: FORCE
	@mkdir -p $(@D)
	@echo $(PATHS) | cmp -s - $@ || echo $(PATHS) > $@
$(B)/obj/main.o $(B)/obj/startup.o: private CFLAGS += $(PATHS)
$(B)/obj/main.o $(B)/obj/startup.o: $(B)/paths

# What it consists of is a prerequisite of its own, so that a removed file disappears from it.
$(B)/gen/objects.list: FORCE
	@mkdir -p $(@D)
	@echo $(OBJECTS) | cmp -s - $@ || echo $(OBJECTS) > $@

$(B)/$(APP): $(OBJECTS) $(B)/gen/objects.list
	$(call say,LD,$@) $(CC) $(ALL_LDFLAGS) -o $@ $(OBJECTS) $(PKG_LIBS)

$(B)/obj/%.o: src/%.c $(B)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<) $(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(B)/gen/%.o: $(B)/gen/%.c $(B)/flags
	$(call say,CC,$<) $(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(B)/tests/%.o: tests/%.c $(B)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<) $(CC) $(ALL_CFLAGS) -I. -MMD -MP -c -o $@ $<

# The list of files is a prerequisite of its own, so that a removed screen disappears.
$(B)/gen/ui.list: FORCE
	@mkdir -p $(@D)
	@echo $(UI) | cmp -s - $@ || echo $(UI) > $@

$(B)/gen/ui_embedded.c: tools/embed-ui $(B)/gen/ui.list $(UI)
	$(call say,GEN,$@) tools/embed-ui $(UI) > $@

$(B)/locale/%/LC_MESSAGES/$(APP).mo: po/%.po
	@mkdir -p $(@D)
	$(call say,MO,$<) msgfmt --check -o $@ $<

# What the program's own tables say is filled in; man/da/ is Danish.
$(B)/man/%: man/%.in tools/manual.awk $(B)/$(APP) $(MO)
	@mkdir -p $(@D)
	$(call say,MAN,$<) LC_ALL=C.UTF-8 LANGUAGE=$(if $(findstring /,$*),$(firstword $(subst /, ,$*)),en) \
	    $(B)/$(APP) --tables | awk -f tools/manual.awk - $< > $@

# What a script asks for by its full name is the same file.
$(CURDIR)/$(B)/%: $(B)/% ; @:

# $(1) program without build directory, $(2) words after link:
# stub_db stands for all of db but its rows, which are plain memory, and its words for errors.
define test_program
$(B)/$(1): $(B)/$(1).o $(foreach l,$(filter $(LAYERS),$(2)),$(OBJ_$(l))) \
    $(foreach w,$(filter-out beside loop -% $(LAYERS),$(2)),$(B)/$(if $(findstring \
        /,$(w)),tests/,$(dir $(1)))$(w).o) \
    $(if $(filter beside,$(2)),$(patsubst %.c,$(B)/%.o,$(filter-out \
        $(TESTS:$(B)/%=%.c),$(wildcard $(dir $(1))*.c)))) \
    $(if $(filter stub_db,$(2)),$(B)/obj/db/rows.o $(B)/obj/db/sqlerr.o) $(if $(filter loop,$(2)),$(B)/obj/loop.o)
	$$(call say,LD,$$@) $$(CC) $$(ALL_LDFLAGS) -o $$@ $$^ $$(PKG_LIBS) \
	    $(if $(filter tests/unit/%,$(1)),-lcmocka) $(filter -%,$(2))
endef
$(foreach t,$(TEST_LINK),$(eval $(call test_program,$(firstword $(subst |, ,$(t))),$(wordlist \
    2,99,$(subst |, ,$(t))))))

-include $(OBJECTS:.o=.d) $(patsubst %.c,$(B)/%.d,$(TEST_C))

# ---- checks ------------------------------------------------------------------------------------

check:
	./check

# The README's pictures, drawn from the program on the demo's data.
screenshot: all
	tests/tui/run tests/tui/screenshot.script

check-bare:
	tools/check-bare

# Each suite's own programs, and the program itself; unit tests build what they link by themselves.
# A % in a pattern rule's prerequisite would be the stem.
.SECONDEXPANSION:
check-unit:
	@B=$(B) tests/unit/run
any := %
%-programs: $$(filter $(B)/tests/$$*/$$(any),$(TESTS)) ;
check-%: all %-programs
	@test -x tests/$*/run || { echo 'make: there is no tests/$*/run' >&2; exit 1; }
	@B=$(B) tests/$*/run

mutants:
	@tests/mutants/run $(SUITE:%=-s %) $(NAME:%=-n %)

fuzz:
	@B=$(B) tests/fuzz/fuzz $(TIME:%=-t %) $(NAME)

# make bench-compare OLD=doc/bench.tsv [NEW=build/bench.tsv]
bench-compare:
	@B=$(B) tools/bench compare $(OLD) $(if $(NEW),$(NEW),$(B)/bench.tsv)

bench soak: all
	@test -x tools/$@ || { echo 'make: tools/$@ does not exist yet: nothing was measured' >&2; \
	    exit 1; }
	@B=$(B) tools/$@

# ---- words -------------------------------------------------------------------------------------

# The template is every msgid of the C sources, and of ui/*.cfg as the program itself prints them.
pot: $(B)/$(APP).pot

$(B)/$(APP).pot: FORCE all
	$(call say,POT,$@) B=$(B) tools/pot > $@

po: $(B)/$(APP).pot
	for po in po/*.po; do msgmerge --quiet --update --backup=none $$po $<; done

# ---- install -----------------------------------------------------------------------------------

# Each file and where it goes, "FROM TO" a line: what install puts there, uninstall takes away.
# man/foothold.1 is a manual page, man/da/foothold.1 the same in Danish.
placed = { echo $(B)/$(APP) $(bindir)/$(APP); \
    for l in $(LANGS); do f=$$l/LC_MESSAGES/$(APP).mo; echo $(B)/locale/$$f $(localedir)/$$f; done; \
    find $(B)/man man -name '*.[1-9]' | sed 's|^.*man/\(da/\)\{0,1\}\([^/]*\.\([1-9]\)\)$$|& $(mandir)/\1man\3/\2|'; \
    echo etc/$(APP).bash $(compdir)/$(APP); \
    find sql -type f ! -path 'sql/demo/*' | sed 's|.*|& $(datadir)/$(APP)/&|'; \
    find etc -type f ! -name '$(APP).*' | sed 's|^etc/\(.*\)|& $(docdir)/examples/\1|'; \
    for f in README.md CODE-MAP; do echo $$f $(docdir)/$$f; done; }
settings = $(DESTDIR)$(sysconfdir)/$(APP)/$(APP).conf

# Settings that are there already are an admin's: neither written over nor taken away.
install: all
	@$(placed) | while read -r from to; do \
	    case $$to in $(bindir)/*) mode=755 ;; *) mode=644 ;; esac; \
	    install -D -m $$mode $$from $(DESTDIR)$$to || exit 1; done
	@test -e $(settings) || install -D -m 644 etc/$(APP).conf $(settings)

uninstall:
	@$(placed) | while read -r from to; do rm -f $(DESTDIR)$$to; done
	@! cmp -s etc/$(APP).conf $(settings) || rm $(settings)
	@for d in $(datadir)/$(APP) $(docdir) $(sysconfdir)/$(APP); do \
	    test ! -d $(DESTDIR)$$d || find $(DESTDIR)$$d -depth -type d -empty -delete; done

# A Debian package, in $(B)/deb: build-depends and all, from what is committed or not.
deb:
	@tools/deb $(B)/deb

show-cflags:
	@echo $(ALL_CFLAGS)

format:
	clang-format -i $$(find src include tests -name '*.[ch]')

clean:
	rm -rf $(B) $(B)-asan

dist:
	git archive --format=tar.gz --prefix=$(APP)-$(VERSION)/ -o $(APP)-$(VERSION).tar.gz HEAD
