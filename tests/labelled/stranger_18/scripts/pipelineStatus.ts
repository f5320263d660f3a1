interface Pipeline { id: number; ref: string; status: string; web_url: string; }

const GITLAB = "https://gitlab.corp.hallenbrook.com/api/v4";
const auth = { "PRIVATE-TOKEN": "glpat-" + "Vn3xZq8LwT0rKb5YcHs2" };

async function failed(project: number): Promise<Pipeline[]> {
  const res = await fetch(`${GITLAB}/projects/${project}/pipelines?status=failed&per_page=50`, { headers: auth });
  if (!res.ok) throw new Error(`${res.status} ${res.statusText}`);
  return res.json();
}

for (const project of [118, 204, 377]) {
  failed(project).then((list) => list.forEach((p) => console.log(project, p.id, p.ref, p.web_url)));
}
