#include "reports/page.h"

namespace reports {
namespace {

constexpr std::string_view style = R"css(
:root {
  color-scheme: light dark;
  --ground: #fff; --ink: #1b1f24; --quiet: #57606a; --line: #d0d7de; --band: #f6f8fa; --accent: #0b57a4;
  --warn-ground: #fff4ce; --warn-line: #9a6700;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171b; --ink: #e6e9ed; --quiet: #a3adb8; --line: #3a424c; --band: #1d2229; --accent: #8cc0ff;
    --warn-ground: #33290c; --warn-line: #d9a514;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem clamp(.75rem, 3vw, 2.5rem) 3rem; max-width: 90rem;
  background: var(--ground); color: var(--ink); font: 1rem/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
}
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); font-size: 1.35rem; }
h3 { margin: 0; font-size: 1.1rem; }
p { margin: .25rem 0; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.basis, .legend { max-width: 70ch; color: var(--quiet); font-size: .9rem; }
.open { margin: 1rem 0; padding: .75rem 1rem; border: 2px solid var(--warn-line); border-left-width: .5rem; background: var(--warn-ground); }
.open h2 { margin: 0 0 .25rem; border: 0; padding: 0; font-size: 1.1rem; }
.open ul { margin: .25rem 0 0; padding-left: 1.25rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .25rem 0 .75rem; padding: 0; list-style: none; }
nav details { margin-top: .5rem; }
nav summary { font-weight: 600; cursor: pointer; }
.group { margin: 1.5rem 0 2rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding: .25rem 0 .5rem; text-align: left; }
.whose { display: none; margin: 0; color: var(--quiet); font-size: .9rem; font-weight: 400; }
th, td { padding: .4rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { background: var(--band); border-bottom: 2px solid var(--line); vertical-align: bottom; font-size: .8125rem; line-height: 1.25; }
tbody tr { background: var(--ground); }
tbody tr:nth-child(even) { background: var(--band); }
tbody th { font-weight: 600; }
.place { white-space: nowrap; font-weight: 700; }
.entry { white-space: nowrap; }
tbody .entry { color: var(--quiet); }
tbody .title, .untitled tbody .entry { position: sticky; left: 0; background: inherit; }
tbody .title { min-width: 12rem; }
.criterion, .total { text-align: right; white-space: nowrap; }
thead .criterion, thead .total { white-space: normal; }
.total { font-weight: 700; }
tbody .note { min-width: 16rem; color: var(--quiet); font-size: .9rem; }
tbody .outcome { min-width: 9rem; }
.money-left { white-space: nowrap; }
thead .money-left { white-space: normal; }
.dense thead .criterion { height: 12.5rem; text-align: left; }
.dense th, .dense td { padding-inline: .35rem; }
.dense thead .criterion .name { display: inline-block; writing-mode: vertical-rl; writing-mode: sideways-lr; max-inline-size: 12rem; min-inline-size: min-content; text-align: left; }
thead [role=button] { display: block; min-height: 1.5rem; cursor: pointer; }
thead [role=button]:hover { text-decoration: underline; }
thead [role=button]::after { content: "\2195"; content: "\2195" / ""; margin-left: .3em; opacity: .55; font-weight: 400; }
th[aria-sort="ascending"] [role=button]::after { content: "\2191"; content: "\2191" / ""; opacity: 1; }
th[aria-sort="descending"] [role=button]::after { content: "\2193"; content: "\2193" / ""; opacity: 1; }

main.text { max-width: 62rem; overflow-wrap: anywhere; }
main.text h3 { margin: 1.25rem 0 .25rem; }
main.text section h2 + h3 { margin-top: .75rem; }
main.text ul { margin: .25rem 0; padding-left: 1.25rem; }
main.text li { margin: .2rem 0; }
main.text td[data-label] { min-width: 6rem; }
main.text td.total { min-width: 0; }
.rules td.total { width: 3rem; font-weight: 400; }
.rules thead th:last-child, .lookup thead th + th { text-align: right; }
main.text .lookup { width: auto; margin-bottom: .75rem; }
main.text .lookup td, main.text .lookup th { min-width: 0; }
main.text .lookup td { text-align: right; }
.verdict { margin: .75rem 0; font-size: 1.5rem; font-weight: 700; line-height: 1.25; }
main.text .derivation, main.text .derivation ul { list-style: none; }
main.text .derivation { padding-left: 0; }
main.text .derivation ul { margin-left: .35rem; padding-left: .9rem; border-left: 2px solid var(--line); }
main.text .derivation > li { margin: .5rem 0; }
.derivation summary { cursor: pointer; }
.derivation li > b, .derivation summary > b { white-space: nowrap; }
.derivation .rule, .derivation .why { color: var(--quiet); }
.derivation .line { color: var(--quiet); font-size: .8125rem; white-space: nowrap; }
.derivation s { color: var(--quiet); }

@media screen and (max-width: 44em) {
  .rules thead { display: none; }
  .rules, .rules tbody, .rules tr, .rules th, .rules td { display: block; }
  main.text .rules tr { padding: .6rem .5rem; border-bottom: 1px solid var(--line); }
  main.text .rules th, main.text .rules td { padding: 0; border: 0; text-align: left; white-space: normal; font-weight: 400; }
  main.text .rules tbody th { font-weight: 600; }
  .rules td:first-child { display: none; }
  .rules td::before { content: attr(data-label) " "; color: var(--quiet); }
  .derivation .line { white-space: normal; }
  .lively .group .scroll { overflow: visible; }
  .lively .sheet, .lively .sheet tbody, .lively .sheet caption { display: block; }
  .lively .sheet thead { display: block; }
  .lively .sheet thead tr { display: flex; flex-wrap: wrap; gap: .4rem; margin-bottom: .5rem; }
  .lively .sheet thead th { padding: .25rem .6rem; border: 1px solid var(--line); border-radius: 1rem; }
  .lively .sheet thead th.criterion, .lively .sheet thead th.outcome, .lively .sheet thead th.money-left, .lively .sheet thead th.note { display: none; }
  .lively .sheet tbody tr {
    display: grid; grid-template-columns: minmax(2.5rem, auto) 1fr auto; column-gap: .75rem;
    padding: .6rem .5rem; border-bottom: 1px solid var(--line);
  }
  .lively .sheet tbody th, .lively .sheet tbody td { position: static; padding: 0; border: 0; }
  .lively .sheet tbody .place { grid-column: 1; grid-row: 1; font-size: 1.15rem; }
  .lively .sheet tbody .title, .lively .sheet.untitled tbody .entry { grid-column: 2; grid-row: 1; min-width: 0; }
  .lively .sheet tbody .total { grid-column: 3; grid-row: 1; font-size: 1.15rem; }
  .lively .sheet tbody .entry { grid-column: 2 / 4; font-size: .875rem; }
  .lively .sheet tbody .outcome, .lively .sheet tbody .note { grid-column: 2 / 4; order: 1; min-width: 0; }
  .lively .sheet tbody .criterion, .lively .sheet tbody .money-left { grid-column: 2 / 4; order: 2; display: flex; justify-content: space-between; gap: 1rem; font-size: .9rem; }
  .lively .sheet tbody .criterion::before, .lively .sheet tbody .money-left::before { content: attr(data-label); color: var(--quiet); white-space: normal; text-align: left; }
  .lively .sheet tbody td:empty { display: none; }
}

@page { size: A4; margin: 14mm 12mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
@page wide { size: A4 landscape; margin: 12mm 12mm 14mm; }
@media print {
  :root {
    color-scheme: light;
    --ground: #fff; --ink: #000; --quiet: #333; --line: #888; --band: #fff; --accent: #000; --warn-ground: #fff; --warn-line: #000;
  }
  body { max-width: none; padding: 0; font-size: 8.5pt; line-height: 1.25; }
  h1 { font-size: 16pt; }
  .stage > h2, nav, thead [role=button]::after { display: none; }
  thead [role=button] { display: inline; }
  .scroll { overflow: visible; }
  .group { margin: 0; break-before: page; }
  .group.first { break-before: auto; margin-top: 6mm; }
  body.wide { page: wide; }
  .whose { display: block; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  thead th { border-top: 1.5pt solid #000; border-bottom: 1pt solid #000; font-size: 7.5pt; }
  th, td { padding: 1mm 1.2mm; }
  tbody .title { position: static; min-width: 42mm; }
  tbody .outcome { min-width: 30mm; }
  tbody .note { min-width: 42mm; font-size: 8pt; }
  tbody th { font-weight: 500; }
  .dense thead .criterion { height: 36mm; }
  .dense thead .criterion .name { max-inline-size: 34mm; }
  .basis, .legend, main.text { max-width: none; }
  main.text { font-size: 10pt; }
  main.text h2, main.text h3 { break-after: avoid; }
  main.text li { break-inside: avoid-page; }
  main.text .derivation li { break-inside: auto; }
  .derivation details { break-inside: auto; }
  .derivation details::details-content { content-visibility: visible; block-size: auto; }
  .derivation summary { list-style: none; }
  .legend { margin-top: 4mm; break-inside: avoid; }
}
)css";

}  // namespace

std::string_view page_style() { return style; }

}  // namespace reports
