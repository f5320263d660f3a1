CREATE LOGIN leitor_saude   WITH PASSWORD = 'Posto.Central.31';
CREATE LOGIN leitor_obras   WITH PASSWORD = 'Ponte.Velha.32';
CREATE LOGIN leitor_cultura WITH PASSWORD = 'Coreto.Novo.33';
CREATE LOGIN leitor_esporte WITH PASSWORD = 'Ginasio.Sul.34';
GO
USE Indicadores;
CREATE USER leitor_saude FOR LOGIN leitor_saude;
CREATE USER leitor_obras FOR LOGIN leitor_obras;
CREATE USER leitor_cultura FOR LOGIN leitor_cultura;
CREATE USER leitor_esporte FOR LOGIN leitor_esporte;
GO
