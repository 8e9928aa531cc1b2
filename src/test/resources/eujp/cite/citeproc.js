// Prints, a line each, how citeproc-js cites an item of a CSL-JSON file, and what it lists.
// node citeproc.js FILE.json STYLE.csl FOLDER_OF_LOCALES
const fs = require('fs');
const CSL = require('citeproc');

const [file, style, locales] = process.argv.slice(2);
const items = JSON.parse(fs.readFileSync(file, 'utf8'));
const system = {
  retrieveLocale: language =>
    fs.readFileSync(`${locales}/locales-${language}.xml`, 'utf8'),
  retrieveItem: id => items.find(item => item.id === id),
};
const engine = new CSL.Engine(system, fs.readFileSync(style, 'utf8'), 'en-GB', true);
engine.setOutputFormat('text');
engine.updateItems(items.map(item => item.id));
console.log(
  engine.makeCitationCluster(
    items.map(item => ({ id: item.id, locator: '5', label: 'paragraph' }))));
for (const listed of engine.makeBibliography()[1]) {
  console.log(listed.trim().replace(/\s+/g, ' '));
}
