namespace WorkflowBk.Domain.Appointments;

/// <summary>Where a coordinator works (the hybrid-operative model).</summary>
public enum CoordinatorKind
{
    /// <summary>Employed in the coordinating unit, for the heaviest coordination needs (<i>dedikert</i>).</summary>
    Dedicated,

    /// <summary>Works in a service beside the role (<i>utøvende</i>).</summary>
    Operative,
}
