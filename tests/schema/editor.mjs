// What the documents say that an editor shows is what a YAML language server shows with docs/contest.schema.json. In docs/editor.md and docs/ru/редактор.md
// a block ```yaml editor is the file, a block ```editor says LINE:COLUMN and what is seen there. The last line counts.
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import server from 'yaml-language-server';
import {TextDocument} from 'vscode-languageserver-textdocument';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const documents = ['docs/editor.md', 'docs/ru/редактор.md'];
const schema = JSON.parse(readFileSync(join(root, 'docs', 'contest.schema.json'), 'utf8'));

const service = server.getLanguageService({
  schemaRequestService: () => Promise.reject(new Error('no other schema is read')),
  workspaceContext: {resolveRelativePath: path => path},
});
service.configure({validate: true, hover: true, completion: true, schemas: [{uri: 'file:///contest.schema.json', fileMatch: ['contest.yaml'], schema}]});

function block(text, fence) {
  const begin = text.indexOf(`\n\`\`\`${fence}\n`) + fence.length + 5;
  return text.slice(begin, text.indexOf('\n```', begin) + 1);
}

// What the server shows, by the word that the documents use for it.
const shown = {
  async error(file, position) {
    const told = await service.doValidation(file, false);
    return told.filter(each => each.range.start.line === position.line).map(each => each.message).join(' ');
  },
  async hover(file, position) {
    const hover = await service.doHover(file, position);
    return hover ? hover.contents.value : '';
  },
  async offers(file, position) {
    const {items} = await service.doComplete(file, position, false);
    return items.map(each => each.label).join(' ');
  },
};
const words = {'ошибка': shown.error, 'описание': shown.hover, 'варианты': shown.offers, ...shown};

let passed = 0;
let failed = 0;
for (const [version, name] of documents.entries()) {  // what the server remembers of a file is known by its version
  const text = readFileSync(join(root, name), 'utf8');
  const file = TextDocument.create('file:///contest.yaml', 'yaml', version, block(text, 'yaml editor'));
  for (const line of block(text, 'editor').trim().split('\n')) {
    const [, row, column, word, expected] = line.match(/^(\d+):(\d+) +(\S+): (.*)$/);
    const found = await words[word](file, {line: row - 1, character: column - 1});
    if (found.includes(expected)) passed += 1;
    else {
      failed += 1;
      console.log(`FAILED: ${name}: ${line}: the server shows: ${found}`);
    }
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
