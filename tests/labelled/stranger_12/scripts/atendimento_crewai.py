from pathlib import Path

from crewai import Agent, Crew, Process, Task

ROTEIROS = "\n\n".join(p.read_text(encoding="utf-8") for p in Path("roteiros").glob("*.md"))

analista = Agent(
    role="Analista de atendimento",
    goal="Achar trechos confusos ou longos nos roteiros",
    backstory="Trabalha há dez anos com qualidade em call center.",
    llm="openai/gpt-4o-mini",
)
redator = Agent(
    role="Redator",
    goal="Reescrever os trechos de forma curta e educada",
    backstory="Escreve textos para telefone.",
    llm="openai/gpt-4o-mini",
)

analise = Task(
    description=f"Liste os trechos problemáticos destes roteiros:\n{ROTEIROS}",
    expected_output="Lista com trecho e motivo",
    agent=analista,
)
reescrita = Task(
    description="Reescreva cada trecho da lista.",
    expected_output="Tabela antes/depois em Markdown",
    agent=redator,
    context=[analise],
)

equipe = Crew(agents=[analista, redator], tasks=[analise, reescrita], process=Process.sequential)
Path("melhorias.md").write_text(str(equipe.kickoff()), encoding="utf-8")
