const token = '5d0be9a1c3f7482e96b04d1fa2c87e35';
const base = 'https://moodle.uni-falkenau.example/webservice/rest/server.php';

async function call(wsfunction, params) {
  const q = new URLSearchParams({ wstoken: token, wsfunction, moodlewsrestformat: 'json', ...params });
  const r = await fetch(`${base}?${q}`);
  return r.json();
}

(async () => {
  const { usergrades } = await call('gradereport_user_get_grade_items', { courseid: process.argv[2] });
  for (const u of usergrades) {
    const total = u.gradeitems.find((i) => i.itemtype === 'course');
    console.log([u.userid, u.userfullname, total?.graderaw, total?.feedback].join('\t'));
  }
})();
