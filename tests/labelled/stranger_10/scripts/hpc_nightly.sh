#!/bin/bash
#SBATCH --job-name=lattice
#SBATCH --ntasks=64
#SBATCH --time=06:00:00
# call as:  ./hpc_nightly.sh go
if [ "$1" = "go" ]; then
    exec sbatch --begin=$(date -d 'tomorrow 01:00' +%Y-%m-%dT%H:%M:%S) "$0"
fi
module load openmpi/5
srun ./lattice --beta 5.7 --sweeps 20000 --out "run_$SLURM_JOB_ID.h5"
