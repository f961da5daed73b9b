import { writeWhole } from '../../dist/node/write-whole.js';

// Writes the same files again and again, each time full of another letter, until it is killed.
const [folder] = process.argv.slice(2);
process.stdout.write('begun\n');
for (let round = 0; ; round++) {
  const letter = String.fromCharCode(97 + (round % 26));
  for (const name of ['report.json', 'report.html'])
    await writeWhole(`${folder}/${name}`, letter.repeat(3_000_000));
}
