// The same ranking by DuckDB, as its users would write it: mean of each criterion over the jurors, weighted, ranked within the nomination.
//   node duckdb.mjs FOLDER OUT.csv CRITERIA [double|decimal]
import { DuckDBInstance } from '@duckdb/node-api';

const [folder, out, criteria, numbers = 'double'] = process.argv.slice(2);
const ids = Array.from({ length: Number(criteria) }, (_, k) => k + 1);
const total = numbers === 'double'
  ? ids.map((c) => `${1 + (c % 3)} * avg(c${c})`).join(' + ')
  : `sum(${ids.map((c) => `${1 + (c % 3)} * c${c}`).join(' + ')})`;   // every entry has the same number of jurors here

const database = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await database.connect();
await connection.run(`
  copy (
    with totals as (select entry, ${total} as total from read_csv('${folder}/scores.csv') group by entry)
    select nomination, entry, total, rank() over (partition by nomination order by total desc) as place
    from totals join read_csv('${folder}/entries.csv') using (entry)
    order by nomination, place, entry
  ) to '${out}' (header)`);
