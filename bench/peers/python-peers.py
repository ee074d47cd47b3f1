"""Peers of bench/impact-economy.ts: each part is skipped with its reason where its package is not installed."""
import json, logging, sys, time, warnings

folder, n, regions = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)
found = {"python": sys.version.split()[0]}


def timed(times, run):
    wall, cpu = [], []
    for _ in range(times):
        start, before = time.perf_counter(), time.process_time()
        run()
        wall.append(round((time.perf_counter() - start) * 1000, 1))
        cpu.append(round((time.process_time() - before) * 1000, 1))
    return {"wallMs": sorted(wall)[len(wall) // 2], "cpuMs": sorted(cpu)[len(cpu) // 2]}


def part(name, run):
    try:
        found[name] = run()
    except Exception as reason:  # a peer that is missing or broken must not stop the others
        found[name] = {"skipped": f"{type(reason).__name__}: {reason}"[:200]}


def numpy_inverse():
    import numpy as np

    flows = np.fromfile(f"{folder}/flows.bin").reshape(n, n)
    output = flows.sum(axis=1) + np.fromfile(f"{folder}/final.bin")
    m = np.eye(n) - flows / output
    np.linalg.inv(m)
    return {"version": np.__version__, "task": f"inverse, n = {n}, one thread", **timed(5, lambda: np.linalg.inv(m))}


def system():
    import numpy as np
    import pandas as pd
    import pymrio

    sectors = n // regions
    index = pd.MultiIndex.from_product(
        [[f"R{r:02d}" for r in range(regions)], [f"S{s:02d}" for s in range(sectors)]], names=["region", "sector"]
    )
    flows = np.fromfile(f"{folder}/flows.bin").reshape(n, n)
    final = np.fromfile(f"{folder}/final.bin")
    # Final demand of each region's own goods by that region: the same sums as in the other programs.
    demand = np.zeros((n, regions))
    demand[np.arange(n), np.arange(n) // sectors] = final
    columns = pd.MultiIndex.from_product([index.levels[0], ["final"]], names=["region", "category"])
    world = pymrio.IOSystem(
        Z=pd.DataFrame(flows, index=index, columns=index), Y=pd.DataFrame(demand, index=index, columns=columns)
    )
    return pymrio, world


def pymrio_inverse():
    pymrio, world = system()
    world.calc_system()
    return {"version": pymrio.__version__, "task": f"calc_L, n = {n}", **timed(3, lambda: pymrio.calc_L(world.A))}


def boario_days():
    import boario
    from boario.event import from_series
    from boario.extended_models import ARIOPsiModel
    from boario.simulation import Simulation
    import pandas as pd

    days = 20
    _, world = system()
    world.calc_all()
    model = ARIOPsiModel(world, order_type="noalt", main_inv_dur=90, inventory_restoration_tau=30)
    hit = pd.Series(0.7, index=world.x.index[: n // regions])
    event = from_series(hit, event_type="arbitrary", recovery_tau=30, recovery_function="linear", duration=days)
    simulation = Simulation(model, n_temporal_units_to_sim=days + 5)
    simulation.add_event(event)
    start, before = time.perf_counter(), time.process_time()
    for _ in range(days):
        simulation.next_step()
    wall, cpu = time.perf_counter() - start, time.process_time() - before
    return {
        "version": boario.__version__,
        "task": f"ARIO with inventories, {n} sectors, {days} days measured",
        "stepWallMs": round(wall / days * 1000, 1),
        "stepCpuMs": round(cpu / days * 1000, 1),
        "year": {"wallMs": round(wall / days * 365_000), "extrapolatedFromDays": days},
    }


part("numpy", numpy_inverse)
part("pymrio", pymrio_inverse)
part("boario", boario_days)
print(json.dumps(found))
