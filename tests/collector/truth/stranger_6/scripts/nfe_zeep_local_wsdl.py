"""Consulta o status do serviço de notas fiscais com um WSDL guardado em disco."""
import os

import zeep

WSDL = """<?xml version="1.0"?>
<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
  xmlns:tns="urn:nfe" xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:nfe" name="Nfe">
  <message name="StatusEntrada"><part name="uf" type="xsd:string"/></message>
  <message name="StatusSaida"><part name="status" type="xsd:string"/></message>
  <portType name="NfePorta"><operation name="Status">
    <input message="tns:StatusEntrada"/><output message="tns:StatusSaida"/></operation></portType>
  <binding name="NfeBinding" type="tns:NfePorta">
    <soap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
    <operation name="Status"><soap:operation soapAction="urn:nfe#Status"/>
      <input><soap:body use="literal" namespace="urn:nfe"/></input>
      <output><soap:body use="literal" namespace="urn:nfe"/></output></operation></binding>
  <service name="Nfe"><port name="NfePorta" binding="tns:NfeBinding">
    <soap:address location="http://localhost:%s/nfe"/></port></service>
</definitions>
"""

with open("nfe.wsdl", "w") as arquivo:
    arquivo.write(WSDL % os.environ["HTTP"])

cliente = zeep.Client("nfe.wsdl")
try:
    print(cliente.service.Status(uf="SP"))
except Exception as erro:
    print("resposta inesperada:", type(erro).__name__)
