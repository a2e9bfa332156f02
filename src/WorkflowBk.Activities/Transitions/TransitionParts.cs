using WorkflowBk.Activities.Measures;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Activities.Transitions;

/// <summary>What the steps of a transition plan need from the burst they run in.</summary>
internal sealed record TransitionParts(
    ITransitionStore Transitions, TransitionRules Rules, IMeasureStore Measures, MeasureDesk MeasureDesk, IAppointmentStore Appointments);
