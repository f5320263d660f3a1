"""Cotação de frete por SOAP; o WSDL fica ao lado do script."""
import os
from pathlib import Path

import zeep
from zeep.exceptions import Error

WSDL = """<?xml version="1.0"?>
<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:frete" targetNamespace="urn:frete">
  <types><xs:schema targetNamespace="urn:frete" elementFormDefault="qualified">
    <xs:element name="Cotar"><xs:complexType><xs:sequence>
      <xs:element name="cep" type="xs:string"/><xs:element name="peso" type="xs:decimal"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="Cotado"><xs:complexType><xs:sequence>
      <xs:element name="valor" type="xs:decimal"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:schema></types>
  <message name="pedido"><part name="parameters" element="t:Cotar"/></message>
  <message name="resposta"><part name="parameters" element="t:Cotado"/></message>
  <portType name="Frete"><operation name="Cotar">
    <input message="t:pedido"/><output message="t:resposta"/></operation></portType>
  <binding name="FreteSoap" type="t:Frete">
    <soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
    <operation name="Cotar"><soap:operation soapAction="urn:frete/Cotar"/>
      <input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation>
  </binding>
  <service name="Frete"><port name="FreteSoap" binding="t:FreteSoap">
    <soap:address location="http://127.0.0.1:PORTA/ws/frete"/></port></service>
</definitions>
"""
Path("frete.wsdl").write_text(WSDL.replace("PORTA", os.environ["HTTP"]), encoding="utf-8")
cliente = zeep.Client("frete.wsdl")
try:
    print(cliente.service.Cotar(cep="88010-000", peso="2.5"))
except Error as erro:
    print("transportadora respondeu mal:", type(erro).__name__)
