"""Libraries and programs that ask a language model, hosted or local, by name."""

from collections.abc import Sequence

from scanners.flow.words import words

MODULES = words("""
    openai anthropic cohere mistralai groq litellm replicate together vertexai dashscope zhipuai ai21 portkey_ai
    maritalk instructor pydantic_ai crewai autogen autogen_agentchat deepseek fireworks perplexity xai_sdk
    ollama gpt4all llama_cpp vllm ctransformers mlx_lm lmstudio llamafile pyllamacpp exllamav2 lmdeploy sglang
    mlc_llm onnxruntime_genai openvino_genai dspy guidance semantic_kernel smolagents marvin magentic mirascope
    ell outlines ibm_watsonx_ai ibm_watson_machine_learning aleph_alpha_client writerai cerebras sambanova
    pandasai vanna scrapegraphai embedchain agno strands aisuite any_llm claude_agent_sdk claude_code_sdk g4f
    poe_api_wrapper bardapi revChatGPT llama_index langgraph langchain langchain_openai langchain_anthropic
    langchain_google_genai langchain_mistralai langchain_groq langchain_aws langchain_ollama
    langchain_huggingface langchain_cohere langchain_google_vertexai langchain_deepseek llm chatgpt_wrapper
    hugchat interpreter browser_use txtai gigachat yandex_cloud_ml_sdk promptflow haystack llama_api_client
    openai_multi_client tgi text_generation ollama_python lmql chainlit simpleaichat baml_client
""")  # fmt: skip
"""Python modules whose classes and calls ask one."""
DOTTED = (
    "agents.Agent", "agents.Runner", "agents.run",
    "google.generativeai", "google.genai", "azure.ai.inference", "azure.ai.openai", "oci.generative_ai_inference",
    "langchain_community.llms", "langchain_community.chat_models", "huggingface_hub.InferenceClient",
    "huggingface_hub.AsyncInferenceClient", "snowflake.cortex", "databricks_genai", "mlflow.deployments",
    "transformers.AutoModelForCausalLM", "transformers.AutoModelForSeq2SeqLM", "transformers.LlamaForCausalLM",
    "transformers.T5ForConditionalGeneration", (
        "transformers.BartForConditionalGeneration"
    ), "transformers.GPT2LMHeadModel",
    "google.cloud.aiplatform.gapic", "unsloth.FastLanguageModel",
)  # fmt: skip
GENERATING = words("""
    text-generation text2text-generation summarization conversational image-text-to-text
""")
"""What pipelines of `transformers` are asked for when it is a language model that answers."""
_HARMLESS = words("""
    encoding_for_model get_encoding count_tokens token_counter Tokenizer load_tokenizer text_splitter Document
    RecursiveCharacterTextSplitter CharacterTextSplitter SystemMessage HumanMessage AIMessage PromptTemplate
    ChatPromptTemplate from_template from_messages split_text split_documents create_documents list pull delete
    ps show list_models APIError RateLimitError Embedding NotGiven SimpleDirectoryReader
    from_pretrained_tokenizer TokenTextSplitter MarkdownHeaderTextSplitter load get_model_info version setup
    enable
""")  # fmt: skip


def asks_model(dotted: str, texts: Sequence[str]) -> bool:
    """Does a call by this name make or ask a client of a language model?"""
    root, _, _ = dotted.partition(".")
    last = dotted.rpartition(".")[2]
    if last in _HARMLESS or "." not in dotted:
        return False
    if dotted.startswith("transformers.pipeline"):
        return bool(GENERATING & set(texts))
    return root in MODULES or dotted.startswith(DOTTED)


JS_PACKAGES = sorted(
    words("""
    openai @anthropic-ai/sdk @anthropic-ai/bedrock-sdk @anthropic-ai/vertex-sdk @google/generative-ai
    @google/genai @google-cloud/vertexai @mistralai/mistralai cohere-ai groq-sdk langchain ai @azure/openai
    @azure-rest/ai-inference @aws-sdk/client-bedrock-runtime ollama ollama-ai-provider node-llama-cpp gpt4all
    llamaindex @huggingface/inference @openrouter/ai-sdk-provider together-ai replicate deepseek chatgpt
    @dqbd/tiktoken-chat @lmstudio/sdk @genkit-ai/ai genkit @mastra/core @openai/agents @anthropic-ai/claude-code
    webllm @mlc-ai/web-llm @cerebras/cerebras_cloud_sdk llm-chain portkey-ai @ibm-cloud/watsonx-ai
    gpt-3-encoder-chat @xenova/transformers @huggingface/transformers
""")
)
R_PACKAGES = sorted(
    words("""
    ellmer chatgpt openai ollamar rollama tidyllm gptstudio mall chattr groqR gemini\\.R askgpt TheOpenAIR air
    rgpt3 openaiR claudeR perplexR tidychatmodels ragnar chatLLM LLMR hellmer GPTtools huggingfaceR aisdk
""")
)
SHELL_PROGRAMS = (
    "ollama run",
    ("llm"),
    "aichat",
    "sgpt",
    "mods",
    "gh copilot",
    "fabric-ai",
    "chatgpt",
    "claude",
    "gemini",
    "codex",
    "llama-cli",
    "llama-server",
    ("llamafile"),
    "gpt4all",
    "lms",
    "aider",
    "tgpt",
    "oterm",
    "chatblade",
    "openai",
    "goose",
    "opencode",
    "ask",
)
SQL = (
    r"(?i)\bsnowflake\.cortex\.(?:complete|sentiment|summarize|classify_text|"
    r"extract_answer|translate|try_complete|"
    r"ai_\w+|parse_document|entity_sentiment)|\bai_(?:query|gen|generate|classify|"
    r"summarize|extract|translate|"
    r"analyze_sentiment|fix_grammar|mask|similarity|complete|filter|agg|sentiment|"
    r"forecast_text)\s*\(|"
    r"\b(?:ml|ai)\.(?:generate_text|generate_\w+|generate)\s*\(|\bai\.(?:openai|"
    r"ollama|anthropic|cohere|litellm)_\w+\s*\(|"
    r"\bdbms_(?:vector_chain\.utl_to_(?:generate_text|summary)|cloud_ai\.generate)|"
    r"\bselect\s+ai\b|"
    r"\baws_bedrock\.invoke_model|\bazure_ai\.|\bazure_openai\.|\bazure_cognitive\.|"
    r"\bsp_invoke_external_rest_endpoint\b[^;]*openai|"
    r"\bcreate\s+(?:or\s+replace\s+)?(?:external\s+)?model\b[^;]*(?:openai|anthropic|"
    r"llm|gpt|gemini|claude|bedrock|remote_service_type)|\bopenai\.\w+\s*\(|\bllm\(|"
    r"\bpgml\.(?:transform|generate)"
)
SQL_CALLS = (
    r"(?i)\bsnowflake\.cortex\.\w|\bai_(?:query|complete|gen|generate|summarize|classify|extract|translate|"
    r"analyze_sentiment|fix_grammar|agg|filter)\s*\(|\bml\.generate_text\s*\(|\bai\.generate(?:_\w+)?\s*\(|"
    r"\bai\.(?:openai|ollama|anthropic|cohere|litellm)_\w+\s*\(|\bdbms_cloud_ai\.generate|"
    r"\bdbms_vector_chain\.utl_to_(?:generate_text|summary)|\bazure_openai\.\w+\s*\(|\bazure_ai\.generate|"
    r"\baws_bedrock\.invoke_model|\bpgml\.(?:transform|generate)\s*\("
)
"""The same where a statement stands as a text in another language, by names that are nothing else there."""
POWERSHELL = (
    r"(?i)\b(?:Request-ChatCompletion|Request-Completion|Request-Response|Invoke-OAI\w+|"
    r"New-OAI\w+|Get-OAI\w+|Invoke-OpenAI\w*|"
    r"Get-OpenAI\w*|Get-GPT\w*|Invoke-AI\w*|Invoke-Anthropic\w*|Invoke-Claude\w*|"
    r"Invoke-Gemini\w*|Invoke-Ollama\w*|Invoke-ChatGPT|"
    r"Invoke-LLM\w*|New-ChatGPT\w*|ai\b.*-Prompt|Start-ChatGPT|Set-OpenAI\w+|"
    r"copilot)\b|"
    r"(?:/api/(?:generate|chat)\b|/v1/(?:chat/)?completions\b|/openai/deployments/|"
    r":11434\b|:generateContent\b)"
)
