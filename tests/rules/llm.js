import OpenAI from "openai";
// hit: escrow.js.llm.calls-a-hosted-model
const client = new OpenAI();
const list = new Array(3);
