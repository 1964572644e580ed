import type { Coverage, CoveredPart } from '@rung/simulator';

/** What two sets of runs on one policy went through together. */
export function mergeCoverage(a: Coverage, b: Coverage): Coverage {
  return {
    nodes: merged(a.nodes, b.nodes),
    ports: merged(a.ports, b.ports),
    triggers: merged(a.triggers, b.triggers),
  };
}

/** Only what both missed is missing. */
function merged({ total, missing: ofOne }: CoveredPart, { missing: ofOther }: CoveredPart): CoveredPart {
  const others = new Set(ofOther);
  const missing = ofOne.filter((id) => others.has(id));
  const covered = total - missing.length;
  return { covered, total, percent: total === 0 ? 100 : (covered / total) * 100, missing };
}
