// `konkurs check --format sarif` on every mistake of the catalogue, held against the structure that SARIF 2.1.0 demands (sarif.schema.json)
// and what no schema can say: that rules are found by their index, and regions do not end before they begin.
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import Ajv from 'ajv';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const validate = new Ajv({strict: true, allErrors: true}).compile(JSON.parse(readFileSync(join(here, 'sarif.schema.json'), 'utf8')));

function* resultsOf(log) {
  for (const run of log.runs) for (const result of run.results) yield {run, result};
}

function* wrongIn(log) {
  for (const {run, result} of resultsOf(log)) {
    if (run.tool.driver.rules[result.ruleIndex]?.id !== result.ruleId) yield `${result.ruleId} is not rule ${result.ruleIndex}`;
    for (const {physicalLocation: {region}} of [...result.locations, ...result.relatedLocations ?? []]) {
      const oneLine = (region?.endLine ?? region?.startLine) === region?.startLine;
      if (oneLine && region?.endColumn < region?.startColumn) yield `a region ends before column ${region.startColumn}`;
    }
  }
}

// A path with blanks and letters that a URI must encode; that it is not there is the mistake.
const strange = join(root, 'tests', 'schema', 'ещё один конкурс');

function contests() {
  const below = folder => readdirSync(join(root, folder)).map(name => join(root, folder, name)).filter(path => statSync(path).isDirectory());
  return [...below('tests/diagnostics'), ...below('contests'), strange];
}

// {said, wrong}: how many logs there were, and what is wrong with them.
export function untrueLogs(konkurs) {
  const wrong = [];
  const all = contests();
  let found = 0;
  for (const path of all) {
    const run = spawnSync(konkurs, ['check', '--format', 'sarif', path], {encoding: 'utf8'});
    const log = JSON.parse(run.stdout);
    const name = relative(root, path);
    if (!validate(log)) wrong.push(...validate.errors.map(error => `${name}: ${error.instancePath} ${error.message}`));
    else wrong.push(...[...wrongIn(log)].map(each => `${name}: ${each}`));
    found += [...resultsOf(log)].length;
  }
  if (found < 100) wrong.push(`only ${found} mistakes in ${all.length} logs`);
  return {said: all.length + 1, wrong};
}
