# The arrows of the house (docs/architecture.md), said once: which folders a folder may include, bottom first. The build
# links by this table and the test `arrows` holds every #include against it. A folder stands after those it needs.
set(KONKURS_FOLDERS base engine rules analysis records reports office cli)

set(arrows_base    "")
set(arrows_engine  base)
set(arrows_rules   base engine)
set(arrows_analysis base engine)
set(arrows_records base engine)
set(arrows_reports base engine analysis)
set(arrows_office  base engine rules records)
set(arrows_cli     base engine rules analysis records reports office)

# The rooms of a folder that has them, bottom first: a room may include those that stand before it, and what lies in the
# folder itself may include all of them. No room includes that.
set(rooms_engine plan data methods cells order money score bound words explain compare)
set(rooms_rules draft yaml keys formula problems read lower check examples)
set(rooms_records text csv cells problems loading marks results proof store journal)

# Folders that nobody includes; what is not in KONKURS_FOLDERS at all (tests, bench) nobody includes either.
set(KONKURS_TOPS cli)

# Costly or leaky headers and the only files that may include them (regular expressions on the path).
set(KONKURS_FENCES
  "^spdlog/                => ^cli/log\\.cc$"
  "^boost/program_options  => ^cli/options\\.cc$"
  "^yaml-cpp/              => ^rules/yaml/yaml\\.cc$"
  "^nlohmann/              => ^(rules|reports|cli)/([a-z]+/)?[a-z_]+\\.cc$"
  "^(gmp|gmpxx|mpfr)\\.h$  => ^base/"
  "^utf8proc\\.h$          => ^base/"
  "^nettle/                => ^base/sha256\\.cc$"
  "^sodium\\.h$            => ^base/(ed25519|argon2id)\\.cc$"
  "^qrcodegen/             => ^reports/qr\\.cc$"
  "^sqlite3\\.h$           => ^records/store/sqlite\\.cc$"
  "^(fstream|iostream|filesystem|random)$ => ^(records|office|cli|bench|tests)/"
  "\\.cc$                  => ^$"
)
