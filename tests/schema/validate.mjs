// The published JSON Schema and `konkurs check`, held against each other with a public validator (ajv):
//   - the schema itself is valid;
//   - every contest that ships or reproduces official results satisfies it;
//   - what it rejects, `check` rejects: every contest.yaml of tests/diagnostics, and every shipped contest after each of many small
//     changes (a key renamed, a value replaced by one of another kind, a key dropped);
//   - what the documents say that an editor shows by it is so;
//   - `check --format sarif` writes what SARIF 2.1.0 demands.
// Usage: node validate.mjs <konkurs> [--full]. The last line counts.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import Ajv from 'ajv';
import YAML from 'yaml';
import {untrue} from './editor.mjs';
import {untrueLogs} from './sarif.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [konkurs, full] = process.argv.slice(2);
const ajv = new Ajv({strict: true, strictTypes: false, strictRequired: false, allErrors: false, allowUnionTypes: true});
const validate = ajv.compile(JSON.parse(readFileSync(join(root, 'docs', 'contest.schema.json'), 'utf8')));

let passed = 0;
let failed = 0;
function expect(holds, what) {
  if (holds) passed += 1;
  else {
    failed += 1;
    console.log(`FAILED: ${what}`);
  }
}

function contestsBelow(folder) {
  return readdirSync(folder).map(name => join(folder, name)).filter(path => statSync(path).isDirectory())
      .map(path => join(path, 'contest.yaml')).filter(path => statSync(path, {throwIfNoEntry: false}));
}

// The value, or nothing when the text is no YAML: then there is nothing for a schema to say.
function parse(text) {
  const document = YAML.parseDocument(text, {version: '1.2', merge: false, uniqueKeys: true, logLevel: 'silent', maxAliasCount: 100});
  if (document.errors.length > 0) return undefined;
  try {
    return {value: document.toJS({maxAliasCount: 100})};
  } catch {
    return undefined;
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'konkurs-schema-'));
function checkRejects(text) {
  const path = join(scratch, 'contest.yaml');
  writeFileSync(path, text);
  const run = spawnSync(konkurs, ['check', '--format', 'json', path], {encoding: 'utf8'});
  return run.status === 1;
}

// ---- small changes: each replaces one piece of the text and keeps everything else
const keyPattern = /[A-Za-z_]+(?=:(?: |\n|$))/g;
const scalarPattern = /(?<=: )(?:[A-Za-z0-9_.]+)(?=[,}\]\n])/g;
const strangers = ['true', '[1, 2]', '{some: thing}', '~', 'something_else', '-1', '2.5', '"5"'];

function* changes(text) {
  for (const match of text.matchAll(keyPattern)) {
    yield text.slice(0, match.index) + 'zzz_' + match[0] + text.slice(match.index + match[0].length);
  }
  for (const match of text.matchAll(scalarPattern)) {
    for (const stranger of strangers) {
      yield text.slice(0, match.index) + stranger + text.slice(match.index + match[0].length);
    }
  }
}

const shipped = contestsBelow(join(root, 'contests'));
const official = contestsBelow(join(root, 'tests', 'official', 'sets'));
const mistaken = contestsBelow(join(root, 'tests', 'diagnostics'));

for (const path of [...shipped, ...official]) {
  const {value} = parse(readFileSync(path, 'utf8'));
  const valid = validate(value);
  expect(valid, `${relative(root, path)}: ${valid ? '' : ajv.errorsText(validate.errors)}`);
}

// An empty document is null to a schema: the first mistake of all.
let rejected = 0;
for (const path of mistaken) {
  const bytes = readFileSync(path);
  const parsed = parse(bytes.toString('utf8'));
  if (!parsed || validate(parsed.value)) continue;
  rejected += 1;
  expect(checkRejects(bytes), `${relative(root, path)}: the schema rejects it, check does not`);
}
expect(rejected >= 10, `only ${rejected} of the mistaken contests are rejected by the schema`);

let tried = 0;
let told = 0;
const every = full ? 1 : 7;
for (const path of shipped) {
  for (const changed of changes(readFileSync(path, 'utf8'))) {
    tried += 1;
    if (tried % every !== 0) continue;
    const parsed = parse(changed);
    if (!parsed || validate(parsed.value)) continue;
    told += 1;
    if (!checkRejects(changed)) {
      expect(false, `the schema rejects and check accepts: ${relative(root, path)}, change ${tried}: ${ajv.errorsText(validate.errors)}`);
      writeFileSync(join(tmpdir(), `konkurs-schema-change-${tried}.yaml`), changed);
    }
  }
}
expect(told > 100, `only ${told} changes were rejected by the schema`);
for (const {said, wrong} of [await untrue(), untrueLogs(konkurs)]) {
  passed += said - wrong.length;
  for (const each of wrong) expect(false, each);
}

console.log(`${shipped.length + official.length} contests, ${rejected} mistaken ones and ${told} changes that the schema rejects`);

rmSync(scratch, {recursive: true});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
