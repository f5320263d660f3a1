#!/bin/bash
awk '{
    d = $1; t = $3
    if (!(d in n) || t < lo[d]) lo[d] = t
    if (!(d in n) || t > hi[d]) hi[d] = t
    sum[d] += t; n[d]++
}
END {
    for (d in n) printf "%s  min %.1f  max %.1f  mean %.1f\n", d, lo[d], hi[d], sum[d] / n[d]
}' /var/log/boiler07.log | sort
