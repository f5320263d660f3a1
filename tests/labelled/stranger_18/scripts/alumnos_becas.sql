CREATE OR REPLACE VIEW becas.v_comision AS
SELECT a.dni, a.apellidos, a.nombre, a.fecha_nacimiento, a.domicilio, f.renta_familiar, b.importe
FROM academico.alumnos a
JOIN becas.familias f ON f.dni_alumno = a.dni
JOIN becas.concesiones b ON b.dni_alumno = a.dni
WHERE b.curso = '2024/25';

GRANT SELECT ON becas.v_comision TO comision_becas;
