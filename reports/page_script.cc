#include "reports/page.h"

namespace reports {

// Rows are sorted from the order they came in, so equal cells keep the order of places; cells that hold no value stay
// last. A <button> would be left out of the headings that a browser repeats on every printed page; hence role=button.
std::string_view page_script() {
  return R"js(
(() => {
  const narrow = matchMedia('(max-width: 44em)');
  const order = new Intl.Collator(document.documentElement.lang, {numeric: true});
  const number = text => {
    const found = text.replace(/[\s\u00a0]/g, '').replace(',', '.').match(/-?\d+(\.\d+)?/);
    return found ? Number(found[0]) : NaN;
  };
  const by = (at, kind) => (a, b) => kind === 'number'
    ? number(a.cells[at].textContent) - number(b.cells[at].textContent)
    : order.compare(a.cells[at].textContent, b.cells[at].textContent);
  const isEmpty = (row, at, kind) => {
    const text = row.cells[at].textContent.trim();
    return text === '' || (kind === 'number' && Number.isNaN(number(text)));
  };

  for (const table of document.querySelectorAll('table.sheet')) {
    const body = table.tBodies[0];
    const came = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    const sort = at => {
      const kind = heads[at].dataset.kind;
      const before = heads[at].getAttribute('aria-sort');
      const first = kind === 'number' ? 'descending' : 'ascending';
      const other = first === 'ascending' ? 'descending' : 'ascending';
      const way = before === first ? other : first;
      const full = came.filter(row => !isEmpty(row, at, kind));
      const empty = came.filter(row => isEmpty(row, at, kind));
      if (kind !== 'place') full.sort((a, b) => (way === 'ascending' ? 1 : -1) * by(at, kind)(a, b));
      else if (way === 'descending') full.reverse();
      body.append(...full, ...empty);
      for (const head of heads) head.removeAttribute('aria-sort');
      heads[at].setAttribute('aria-sort', way);
    };
    heads.forEach((head, at) => {
      const button = document.createElement('span');
      button.setAttribute('role', 'button');
      button.tabIndex = 0;
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => sort(at));
      button.addEventListener('keydown', event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        sort(at);
      });
    });
    const name = () => {
      if (!narrow.matches || table.dataset.named) return;
      table.dataset.named = 'yes';
      for (const row of came) heads.forEach((head, at) => { row.cells[at].dataset.label = head.textContent.trim(); });
    };
    name();
    narrow.addEventListener('change', name);
  }
  addEventListener('beforeprint', () => { for (const part of document.querySelectorAll('.derivation details')) part.open = true; });
  document.documentElement.classList.add('lively');
})();
)js";
}

}  // namespace reports
