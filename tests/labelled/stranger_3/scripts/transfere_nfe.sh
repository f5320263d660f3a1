#!/bin/bash
# Leva os XML de NF-e da pasta da filial para o servidor fiscal interno
set -e

ORIGEM=/mnt/filial07/nfe
DESTINO=/dados/nfe/filial07
SERVIDOR=fiscal01.grupomirante.local

CHAVE=$(mktemp)
trap 'rm -f "$CHAVE"' EXIT
cat > "$CHAVE" <<'FIM'
-----BEGIN RSA PRIVATE KEY-----
MIIEogIBAAKCAQEA2qEawHGaU6VTW5OaneDT4oHsCvZ7IWsxw06SAgaV/j5etY6b
Ph/4z1Vc1moJ5ddD+wmQmZzRjU/sQY6oQsl6NYaAiiu/16FjJA6BsXLJ2vfi/cEK
zLthLcw9CauTw9bcjsby3LL8FiCPxeo+Jw9kxa78xxz/HQdbMwCHPcLy9dW99z4O
jeZLJjgBgxMcRG3gaoUH2hGJ5I5mfe+vx4RiEGF1ePOoDq+7qXCASGx9d9mVEXud
tfDIrfWLY2hz7iMDCtZ8gBjlI6+2umWGoyorT/wjoaLcJ8FmfT2YMIoDhOh/LdIv
f6sYPuKq525DwQ/abDx1i5lBNQA93B4EBfz0YwIDAQABAoIBAGYp/JdLPuOxkQdt
LUZzhnAFaGkjDxzpu6JZt+8MZtEdEiLjVfYs+Jbie/SSLrfh5RmNOa4e0umnHG7y
G/zBq8MRbEWk9gvslaiGwuJKErupNMCBketj8KB3HVrEe9N7NyvdGiY52YT5iFXj
BVI5ZkzeXa8qBKjrBBoMOCaLT//CGdnhELgGhwzOc5ieRoFZTkwlytYoxttWWhn5
0+0gO57MKGQkPtTQjE8QRahkdFs2+OKzTE63F0zEdisCiGYMc51XM5HAsJm19phN
JBK+lgL+LtPbnb5RXga0lz/DsqHh//1svTO7u9WVwlrS3cLpDKPhG5Qa8taWo/MO
85NPKJkCgYEA7yZB4CEZ2WJaUzcayM4fvMJ6iAJmMPxheJFPdMi/BrL7QnKEpqbn
0YlhwtO2fIXon8t7XWeqeHrUDXDtltdLVfRWeeXqF9iIkLIVwsa2JqgIH+SkQn4b
q6GHKY5PDWPsdgDFgCcYMz4dCpTvaLWMvhohK3xS7WiXetqyipR7q0UCgYEA6gi1
RhSqadzlwsSPiMWTsvIcacqVAuxlKG+U2rsxpvkw8P5R5AOVplXiyAy/MUn8W/O4
UgKpmoF1V+8dGoY8+9/7pKumvrHw64QWlcttqtCpKNxuAaSjqY3bv3jvt5Sg57PG
2v5jGbAzght3FcdJPEMDE8gd760RD6Da+OTHx4cCgYAuIqBEv73/3OR190R4hqNC
w/XldSkHvDiFjOraKbwIa9DjEbqbd8ly9+DfN/6VaTPmV9f1vgD5+yAbc7SyC9ih
vWBNZdhSP1ihKWnfSHxtWq8uj+pMVY26/49WqfiAKc29Ogrf3Sri/9GUcAT7m0KK
jfnmLLbGzA2lCrm02E4/TQKBgDwA/ZE5TTQVSed1BCQaHDNeNgC9yxTTzV/fs/ec
1S8tZunzGsXuUVkzXhDSi9a0VHqy80g7nIabuJ1SFlEtp8cgd2GSDQ+Jie6okC3Z
2YVZOHXchmvvbXLUh0oBVNzpw5OEmXCeloQIlDxAlHjF/rXvrINO5LYF1oD+SgZU
ihBTAoGADPFxLaJ6S4N6wtmzTJOGeVEs5Kw+wcpbCqIgZIjzW+btl5uy63o4exIZ
+c9Q6zyJQEtNQgZVBMS7+X0Hsebsx1mv4GUvsQJsEacJiT8I1T06p9yT5bl9UuqR
NsIyx/1svgRfUdUAfYyEHpcn+OOZGjU7nlP7EQGClz4WvtxhQAw=
-----END RSA PRIVATE KEY-----
FIM
chmod 600 "$CHAVE"

total=0
for xml in "$ORIGEM"/*.xml; do
    [ -e "$xml" ] || continue
    scp -q -i "$CHAVE" "$xml" "nfe@$SERVIDOR:$DESTINO/"
    mv "$xml" "$ORIGEM/enviados/"
    total=$((total + 1))
done

echo "$(date '+%d/%m/%Y %H:%M') - $total arquivos enviados" >> /var/log/nfe_filial07.log
