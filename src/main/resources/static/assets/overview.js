// Draws the charts of the overview from the tables beside them. Without it the tables say everything.
(() => {
  'use strict';

  if (typeof Chart === 'undefined') return;

  const ROW_PIXELS = 34;
  const drawn = new Map();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const rows = (canvas) => [...document.querySelectorAll(`#${canvas.dataset.table} tbody tr`)];
  const number = (text) => (text === undefined || text === '' ? null : Number(text));
  const shown = (value, digits) => new Intl.NumberFormat('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: 2 }).format(value);
  const short = (label) => label.replace(/^Cục THADS tỉnh /, '').replace(/^Chi cục THADS /, 'CC ');

  /** Two of our colours mixed: the share of the first, the rest of the second. */
  function mixed(one, other, share) {
    const parts = (name) => colour(name).match(/[0-9a-f]{2}/gi).map((part) => parseInt(part, 16));
    const below = parts(other);
    return `rgb(${parts(one).map((part, at) => Math.round(part * share + below[at] * (1 - share))).join(', ')})`;
  }

  const marks = {
    id: 'marks',
    afterDatasetsDraw(chart, args, options) {
      const targets = options.values ?? [];
      const pen = chart.ctx;
      chart.getDatasetMeta(0).data.forEach((bar, at) => {
        if (targets[at] == null) return;
        const x = chart.scales.x.getPixelForValue(targets[at]);
        pen.save();
        // A rim in the colour of the ground keeps the mark visible on the bar.
        [[7, options.rim], [3, options.colour]].forEach(([width, stroke]) => {
          pen.strokeStyle = stroke;
          pen.lineWidth = width;
          pen.beginPath();
          pen.moveTo(x, bar.y - bar.height / 2 - 4);
          pen.lineTo(x, bar.y + bar.height / 2 + 4);
          pen.stroke();
        });
        pen.restore();
      });
    },
  };

  function common(size) {
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = size;
    Chart.defaults.color = colour('--ink');
    return {
      indexAxis: 'y',
      animation: still ? false : { duration: 250 },
      maintainAspectRatio: false,
      interaction: { mode: 'index', axis: 'y', intersect: false },
      scales: {
        x: { grid: { color: colour('--line') }, border: { display: false }, beginAtZero: true, ticks: { color: colour('--ink-soft'), maxRotation: 0, maxTicksLimit: 6 } },
        y: { grid: { display: false }, ticks: { color: colour('--ink'), autoSkip: false } },
      },
    };
  }

  function rate(canvas, size) {
    const all = rows(canvas);
    const values = all.map((row) => number(row.dataset.value));
    const targets = all.map((row) => number(row.dataset.mark));
    const options = common(size);
    options.scales.x.suggestedMax = 100;
    options.scales.x.ticks.callback = (value) => `${shown(value, 0)} %`;
    const fill = { MET: '--accent', MISSED: '--wrong', DISPUTED: '--wrong', STATED: '--accent', BELOW_PARENT: '--wait', NO_TARGET: '--line-strong' };
    return {
      type: 'bar',
      data: {
        labels: all.map((row) => short(row.dataset.label)),
        datasets: [{ label: canvas.dataset.result, data: values, backgroundColor: all.map((row) => colour(fill[row.dataset.verdict])), barPercentage: 0.6 }],
      },
      options: { ...options, plugins: {
        marks: { values: targets, colour: colour('--ink'), rim: colour('--ground') },
        legend: { labels: { generateLabels: () => [
          { text: canvas.dataset.result, fillStyle: colour('--accent'), strokeStyle: colour('--accent'), fontColor: colour('--ink') },
          { text: canvas.dataset.target, fillStyle: colour('--ink'), strokeStyle: colour('--ink'), fontColor: colour('--ink') },
        ] }, onClick: () => {} },
        tooltip: { callbacks: {
          label: (item) => `${canvas.dataset.result}: ${shown(item.parsed.x, 2)} %`,
          afterLabel: (item) => (targets[item.dataIndex] == null ? '' : `${canvas.dataset.target}: ${shown(targets[item.dataIndex], 2)} %`),
        } },
      } },
      plugins: [marks],
    };
  }

  function ranking(canvas, size) {
    const all = rows(canvas);
    const options = common(size);
    options.scales.x.stacked = true;
    options.scales.y.stacked = true;
    const set = (name, fill) => ({ label: canvas.dataset[name], data: all.map((row) => number(row.dataset[name])), backgroundColor: fill,
      borderColor: colour('--accent'), borderWidth: 1, barPercentage: 0.6 });
    return {
      type: 'bar',
      data: {
        labels: all.map((row) => short(row.dataset.label)),
        datasets: [set('verified', colour('--accent')), set('evidenced', mixed('--accent', '--paper', 0.4)), set('declared', colour('--paper'))],
      },
      options: { ...options, plugins: {
        legend: { onClick: () => {} },
        tooltip: { callbacks: { label: (item) => `${item.dataset.label}: ${shown(item.parsed.x, 0)}` } },
      } },
    };
  }

  function draw(canvas) {
    const size = parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.8125;
    const place = canvas.parentElement;
    place.hidden = false;
    place.style.height = `${rows(canvas).length * ROW_PIXELS * (size / 13) + 90 * (size / 13)}px`;
    drawn.get(canvas)?.destroy();
    drawn.set(canvas, new Chart(canvas, canvas.dataset.chart === 'rate' ? rate(canvas, size) : ranking(canvas, size)));
  }

  const drawAll = () => document.querySelectorAll('canvas[data-chart]').forEach(draw);

  drawAll();
  new MutationObserver(drawAll).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  document.fonts?.ready.then(drawAll);
})();
