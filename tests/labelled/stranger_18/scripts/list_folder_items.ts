import { Client } from "@microsoft/microsoft-graph-client";
import { ClientSecretCredential } from "@azure/identity";
import { TokenCredentialAuthenticationProvider } from "@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials";

interface Item { name: string; size: number; lastModifiedDateTime: string; }

const cred = new ClientSecretCredential(
  process.env.TENANT_ID!, process.env.APP_ID!, process.env.APP_SECRET!);
const graph = Client.initWithMiddleware({
  authProvider: new TokenCredentialAuthenticationProvider(cred, { scopes: ["https://graph.microsoft.com/.default"] }),
});

async function list(driveId: string, folderId: string): Promise<Item[]> {
  const children = await graph.api(`/drives/${driveId}/items/${folderId}/children`)
    .select("name,size,lastModifiedDateTime").get();
  return children.value as Item[];
}

list(process.env.DRIVE_ID!, process.argv[2]).then((items) => console.table(items));
