#!/bin/bash
# Resume un acta con un modelo alojado
CLAVE="gsk_7Hq2LxVt9BnWc4RmZpYd8KsE3uJf6TaGvQoXi1Cb"
MODELO="llama-3.1-70b-versatile"
ACTA="$1"

if [ ! -f "$ACTA" ]; then
    echo "Uso: $0 acta.txt"
    exit 1
fi

PETICION=$(jq -n --arg m "$MODELO" --rawfile t "$ACTA" '{
    model: $m,
    messages: [
        {role: "system", content: "Resume el acta en acuerdos, responsables y plazos."},
        {role: "user", content: $t}
    ]
}')

curl -sS https://api.groq.com/openai/v1/chat/completions \
    -H "Authorization: Bearer $CLAVE" \
    -H "Content-Type: application/json" \
    -d "$PETICION" | jq -r '.choices[0].message.content' > "${ACTA%.txt}_resumen.txt"

echo "Resumen: $(wc -w < "${ACTA%.txt}_resumen.txt") palabras"
