interface Pipeline { id: number; ref: string; duration: number | null; }

const GITLAB = "https://gitlab.corp.hallenbrook.com/api/v4";
const token = process.env.GITLAB_TOKEN;
if (!token) throw new Error("Please set GITLAB_TOKEN");

async function pipelines(project: number): Promise<Pipeline[]> {
  const res = await fetch(`${GITLAB}/projects/${project}/pipelines?per_page=50`, { headers: { "PRIVATE-TOKEN": token! } });
  if (!res.ok) throw new Error(`${res.status} ${res.statusText}`);
  return res.json();
}

for (const project of [118, 204, 377]) {
  pipelines(project).then((list) => {
    const d = list.map((p) => p.duration ?? 0);
    console.log(project, Math.round(d.reduce((a, b) => a + b, 0) / d.length), "s");
  });
}
