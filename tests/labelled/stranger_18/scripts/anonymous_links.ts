import { Client } from "@microsoft/microsoft-graph-client";
import { ClientSecretCredential } from "@azure/identity";
import { TokenCredentialAuthenticationProvider } from "@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials";

const cred = new ClientSecretCredential(
  process.env.TENANT_ID!, process.env.APP_ID!, process.env.APP_SECRET!);
const graph = Client.initWithMiddleware({
  authProvider: new TokenCredentialAuthenticationProvider(cred, { scopes: ["https://graph.microsoft.com/.default"] }),
});

async function linksFor(driveId: string, folderId: string): Promise<Map<string, string>> {
  const out = new Map<string, string>();
  const children = await graph.api(`/drives/${driveId}/items/${folderId}/children`).get();
  for (const item of children.value) {
    const perm = await graph
      .api(`/drives/${driveId}/items/${item.id}/createLink`)
      .post({ type: "view", scope: "anonymous" });
    out.set(item.name, perm.link.webUrl);
  }
  return out;
}

linksFor(process.env.DRIVE_ID!, process.argv[2]).then((m) => m.forEach((url, name) => console.log(name, url)));
