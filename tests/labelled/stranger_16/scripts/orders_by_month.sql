-- Turnover per month and product group (SQL Server)
SELECT
    FORMAT(o.OrderDate, 'yyyy-MM') AS OrderMonth,
    g.GroupName,
    COUNT(DISTINCT o.OrderNo)      AS Orders,
    SUM(l.Qty * l.UnitPrice)       AS Turnover
FROM sales.OrderHeader o
JOIN sales.OrderLine l    ON l.OrderNo = o.OrderNo
JOIN product.Item i       ON i.ItemNo = l.ItemNo
JOIN product.ItemGroup g  ON g.GroupId = i.GroupId
WHERE o.OrderDate >= DATEADD(year, -2, GETDATE())
  AND o.Status <> 'CANCELLED'
GROUP BY FORMAT(o.OrderDate, 'yyyy-MM'), g.GroupName
ORDER BY OrderMonth, Turnover DESC;
