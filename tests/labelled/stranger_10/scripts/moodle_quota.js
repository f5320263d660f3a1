const token = process.env.MOODLE_TOKEN;
const base = 'https://moodle.uni-falkenau.example/webservice/rest/server.php';
if (!token) throw new Error('set MOODLE_TOKEN first');

async function call(wsfunction, params) {
  const q = new URLSearchParams({ wstoken: token, wsfunction, moodlewsrestformat: 'json', ...params });
  const r = await fetch(`${base}?${q}`);
  return r.json();
}

(async () => {
  for (const id of process.argv.slice(2)) {
    const sections = await call('core_course_get_contents', { courseid: id });
    const bytes = sections.flatMap((s) => s.modules).flatMap((m) => m.contents ?? []).reduce((n, f) => n + (f.filesize || 0), 0);
    console.log(id, (bytes / 2 ** 20).toFixed(1), 'MB');
  }
})();
