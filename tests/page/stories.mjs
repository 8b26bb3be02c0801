// Stories that are hard to lay out: few and many articles, no disagreement, names that are long or in other scripts,
// text that looks like markup.

const outlets = ['Orvik Courier', 'Northern Wire', 'Harbour Post', 'The Valley Observer', 'Radio Sund', 'Evening Ledger'];

function article(id, text, more = {}) {
  return { id, outlet: outlets[0], published: '2023-05-09', text, ...more };
}

// A number of articles about one collapse, whose tolls rise and whose sources differ.
function collapse(many) {
  const said = ['the mayor said', 'police said', 'according to the ministry of energy', 'rescue workers told reporters', 'the mine operator said'];
  return Array.from({ length: many }, (_, i) => {
    const hour = String(6 + Math.floor(i / 3)).padStart(2, '0');
    const toll = 7 + Math.floor(i / 4);
    return article(`c${i}`, `At least ${toll} miners were killed and ${20 + (i % 9)} people were injured when a shaft collapsed near Orvik on ${i % 7 ? 'Monday' : 'Sunday'}, ${said[i % 5]}. Mayor Lena Tarn${i % 4 ? '' : 'n'} called the collapse “the darkest ${i % 2 ? 'day' : 'hour'} of our town”. The mine was closed on Tuesday. ${i % 3 ? 'Three miners were missing.' : 'Five miners were missing, the operator said.'}`, {
      outlet: `${outlets[i % outlets.length]} ${Math.floor(i / outlets.length) || ''}`.trim(),
      published: `2023-05-09T${hour}:${String((i % 3) * 20).padStart(2, '0')}:00+02:00`,
      title: `Shaft collapses near Orvik (${i})`,
    });
  });
}

// Thousands of claims in one article; places and numbers differ, so that no two sentences tell the same.
function ledger(sentences) {
  const text = Array.from({ length: sentences }, (_, i) => `On Monday, ${3 + (i % 400)} villagers were injured in flood number ${i} near Ost${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + (Math.floor(i / 26) % 26))}a, the mayor said.`);
  return [article('long', text.join(' ')), article('short', text.slice(0, 40).join(' '), { outlet: outlets[1] })];
}

const wild = `<script>alert("1")</script><img src=x onerror=alert(2)> "Nine <b>people</b> & two dogs were killed ]]> --> </style></svg>'," said Mayor Ann O'Dell on Monday. Nine miners were killed near Orvik, she said.`;

export const stories = {
  one: collapse(1),
  forty: collapse(40),
  calm: [
    article('a', 'Nine miners were killed when a shaft collapsed near Orvik on Monday, the mayor said.'),
    article('b', 'A shaft collapsed near Orvik on Monday and killed nine miners, police said.', { outlet: outlets[1] }),
  ],
  nothing: [article('a', 'The sky is blue above the hills, and nobody has anything else to say about it.')],
  names: [
    article('a'.repeat(90), `Nine miners were killed on Monday, Minister ${'Bartholomeus'.repeat(6)} van der ${'Hoogeveen'.repeat(7)} said. “${'Unimaginably'.repeat(12)} sad,” he said.`, {
      outlet: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsblatt',
      title: 'x'.repeat(300),
    }),
    article('b', `Eleven miners were killed on Monday, Minister ${'Bartholomeus'.repeat(6)} van der ${'Hoogeveen'.repeat(7)} said.`, {
      outlet: 'The Combined Morning and Evening Observer of the Northern and Southern Counties, International Weekend Edition',
    }),
  ],
  scripts: [
    article('ru', 'Eight miners were killed in Orvik on Monday, Governor Sergei Yolkin (Сергей Ёлкин) said. “Мы скорбим” (“We mourn”), he said.', {
      outlet: 'Вечерние новости',
      title: 'Обвал на шахте',
    }),
    article('ar', 'Ten miners were killed in Orvik on Monday, Governor Sergey Yelkin said. Engineer Khalid al-Masri (خالد المصري) said: “الوضع صعب”.', {
      outlet: 'صحيفة المساء',
      title: 'انهيار منجم قرب أورفيك',
    }),
  ],
  markup: [
    article('"><i>', wild, { outlet: '<u>Herald</u> & "Sons"', title: '</title><script>alert(3)</script>' }),
    article('b', wild.replaceAll('Nine', 'Ten'), { outlet: ']]>-->' }),
  ],
  two: [
    ...collapse(3).map((one) => ({ ...one, story: 'mine' })),
    article('f1', 'The ferry Alma sank off Port Sund on Friday and 12 passengers drowned, the coast guard said.', { story: 'ferry' }),
    article('f2', 'The ferry Alma sank off Port Sund on Friday and 15 passengers drowned, the owner said.', { story: 'ferry', outlet: outlets[2] }),
  ],
  thousands: ledger(3000),
};
