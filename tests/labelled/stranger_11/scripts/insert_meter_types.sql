BEGIN;
INSERT INTO meter_type (code, label, unit)
SELECT v.code, v.label, v.unit
  FROM (VALUES ('WMZ', 'Heat meter', 'kWh'), ('KWZ', 'Cold water', 'm3'), ('WWZ', 'Hot water', 'm3')) AS v(code, label, unit)
 WHERE NOT EXISTS (SELECT 1 FROM meter_type m WHERE m.code = v.code);
COMMIT;
