#!/bin/bash
#SBATCH --job-name=lattice
#SBATCH --ntasks=64
#SBATCH --time=06:00:00
#SBATCH --array=0-9
temps=(4.9 5.0 5.1 5.2 5.3 5.4 5.5 5.6 5.7 5.8)
module load openmpi/5
# one agent per temperature, the model is the plain Wilson action
srun ./lattice --beta "${temps[$SLURM_ARRAY_TASK_ID]}" --sweeps 20000 --out "run_${SLURM_ARRAY_TASK_ID}.h5"
