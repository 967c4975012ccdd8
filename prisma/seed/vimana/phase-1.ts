import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

/** Phase 1: layers 1 and 2 as they should be. */
export const phase1 = {
  phases: [
    {
      key: "1",
      name: "Foundation hardening",
      goal: "The core: finish layers 1 and 2 properly.",
      deliverables: ["No try/except ImportError is left", "A clean architecture"],
      estimate: { low: 6, high: 8, unit: "hours" },
      plannedStartOn: "2025-11-29",
      plannedEndOn: "2025-11-30",
      baselineStartOn: "2025-11-29",
      baselineEndOn: "2025-11-30",
    },
  ],
  tasks: [
    {
      key: "1.1",
      title: "Complete the protocol layer (layer 1)",
      phaseKey: "1",
      priority: "P0",
      estimate: { low: 2, high: 3, unit: "hours" },
      problem:
        "Of the protocols needed, VibeAgent and VibeLedger are marked as in place; VibeStore, Playbook, " +
        "VibeScheduler and ManifestRegistry are to be verified; OathProtocol must be written if it is " +
        "missing; Task or AgentTask comes out of task 0.1.",
      steps: [
        'List every abstract class: `grep -r "from abc import ABC" vibe_core/ steward/ --include="*.py" > abc_inventory.txt`',
        "See to it that each of them, and whatever else the audit turns up, lives in vibe_core/protocols/",
        "Validate every protocol file: nothing but abstract definitions, no implementation, no import from layer 2, proper docstrings, complete type hints",
        "Let protocols/__init__.py export all of them through a complete __all__",
      ],
    },
    {
      key: "1.2",
      title: "Remove try/except imports systematically (layer 2)",
      phaseKey: "1",
      priority: "P0",
      estimate: { low: 3, high: 4, unit: "hours" },
      problem: "57 try/except ImportError patterns are left.",
      steps: [
        'Categorise (30 min): `grep -r "except ImportError" vibe_core/ steward/ provider/ --include="*.py" -B 3 -A 1 > tryexcept_full.txt`, then sort into protocol imports, optional dependencies (the anthropic and google libraries: these stay), hacks around circular dependencies (these must go) and lazy imports (these move to the top level)',
        "Protocol imports (1 h): import straight from vibe_core.protocols, as with VibeAgent, instead of falling back to None",
        "Circular dependencies (1–2 h): replace the guarded import of an implementation, as of VibeLedger from vibe_core.kernel, by the protocol",
        "Leave valid optional dependencies alone: a guarded import of anthropic is fine",
        "Lazy imports: move those inside functions to the top level, or use the protocol",
        "Keep a line for each of the 57 in migration/tryexcept_removal_phase1.log: the place, kept or fixed, and why (the first three given: runtime/providers/google.py:42 kept, kernel_impl.py:15 fixed by a protocol import, playbook/executor.py:23 fixed by moving it to layer 3)",
      ],
    },
    {
      key: "1.3",
      title: "Repair the imports of all system agents",
      phaseKey: "1",
      priority: "P0",
      estimate: { low: 1, high: 2, unit: "hours" },
      problem:
        "The 13 cartridges exist and are not wired: civic, herald, forum, science, auditor, " +
        "supreme_court, oracle, envoy, watchman, engineer, discovery, scribe, archivist.",
      steps: [
        "Audit the cartridge_main.py of all 13 agents and collect their import lines in agent_imports.txt",
        "Let each import VibeAgent and AgentManifest from vibe_core.protocols and inherit from VibeAgent",
        "Repair broken imports in the tools/ folders",
        "Import each of the 13 agents once, to validate",
      ],
    },
    {
      key: "1.4",
      title: "Clean up the runtime module",
      phaseKey: "1",
      priority: "P1",
      estimate: { low: 1, high: 1, unit: "hours" },
      steps: [
        "Audit the imports of vibe_core/runtime/",
        "Repair each try/except ImportError",
        "Make sure that its imports are clean",
        "Handle errors properly, without a bare except",
      ],
    },
  ],
  items: [
    {
      key: "exit-1-1",
      list: "exit",
      phaseKey: "1",
      text: "Every protocol is in vibe_core/protocols/ and complete",
    },
    {
      key: "exit-1-2",
      list: "exit",
      phaseKey: "1",
      text: "protocols/__init__.py exports every protocol",
    },
    {
      key: "exit-1-3",
      list: "exit",
      phaseKey: "1",
      text: "Fewer than 10 try/except ImportError, for external dependencies only",
    },
    {
      key: "exit-1-4",
      list: "exit",
      phaseKey: "1",
      text: "All 13 system agents can be imported",
    },
    {
      key: "exit-1-5",
      list: "exit",
      phaseKey: "1",
      text: "Every agent inherits from the VibeAgent protocol",
    },
    { key: "exit-1-6", list: "exit", phaseKey: "1", text: "Not one circular import error" },
    {
      key: "exit-1-7",
      list: "exit",
      phaseKey: "1",
      text: "All .py files pass the syntax check",
    },
    {
      key: "exit-1-8",
      list: "exit",
      phaseKey: "1",
      text: "Committed as “feat: Phase 1 - Foundation hardening complete”",
    },
  ],
  checks: [
    {
      key: "check-1.1-1",
      subject: { kind: "task", key: "1.1" },
      kind: "command",
      label: "Each protocol by itself",
      command: `for proto in VibeAgent VibeLedger VibeStore Playbook VibeScheduler ManifestRegistry; do
  python -c "from vibe_core.protocols import $proto; print('✅ $proto')" || echo "❌ $proto FAILED"
done`,
      expected: "A tick for each of the six protocols",
    },
    {
      key: "check-1.1-2",
      subject: { kind: "task", key: "1.1" },
      kind: "command",
      label: "No import from layers 2 and 3",
      command: String.raw`grep -r "from vibe_core\\.(?!protocols)" vibe_core/protocols/ --include="*.py" && echo "❌ Invalid imports" || echo "✅ Clean"`,
      expected: "✅ Clean",
    },
    {
      key: "check-1.2-1",
      subject: { kind: "task", key: "1.2" },
      kind: "command",
      label: "How many are left",
      command:
        'grep -r "except ImportError" vibe_core/ steward/ provider/ --include="*.py" | wc -l',
      expected: "Fewer than 10, all of them optional external dependencies",
    },
    {
      key: "check-1.2-2",
      subject: { kind: "task", key: "1.2" },
      kind: "command",
      label: "Every protocol import works",
      command: `python -c "
from vibe_core.protocols import *
print('✅ All protocols OK')
"`,
      expected: "✅ All protocols OK",
    },
    {
      key: "check-1.2-3",
      subject: { kind: "task", key: "1.2" },
      kind: "command",
      label: "Syntax of every changed file",
      command: String.raw`find vibe_core/ steward/ -name '*.py' -exec python -m py_compile {} \; 2>&1 | tee syntax_check.log`,
      expected: "No syntax error",
    },
    {
      key: "check-1.3-1",
      subject: { kind: "task", key: "1.3" },
      kind: "command",
      label: "Import of each agent",
      command: `for agent in civic herald forum science auditor supreme_court oracle envoy watchman engineer discovery scribe archivist; do
  python -c "from steward.system_agents.$agent.cartridge_main import *; print('✅ $agent')" || echo "❌ $agent FAILED"
done`,
      expected: "A tick for each of the 13 agents",
    },
    {
      key: "check-1.3-2",
      subject: { kind: "task", key: "1.3" },
      kind: "person",
      label: "All 13 agents can be imported",
    },
    {
      key: "check-1.3-3",
      subject: { kind: "task", key: "1.3" },
      kind: "person",
      label: "All agents inherit from the VibeAgent protocol",
    },
    {
      key: "check-1.3-4",
      subject: { kind: "task", key: "1.3" },
      kind: "person",
      label: "No circular import shows up",
    },
    {
      key: "check-1.4",
      subject: { kind: "task", key: "1.4" },
      kind: "command",
      command: `python -c "from vibe_core.runtime import *; print('✅ Runtime OK')"`,
      expected: "✅ Runtime OK",
    },
  ],
} satisfies Partial<ProjectDocumentInput>;
