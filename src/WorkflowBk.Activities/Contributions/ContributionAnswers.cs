namespace WorkflowBk.Activities.Contributions;

/// <summary>Which services to ask, and what.</summary>
public sealed record ChooseContributorsAnswer(IReadOnlyList<Guid> Services, string Question);

/// <summary>What a service has to say.</summary>
public sealed record ContributionAnswer(string Text);

/// <summary>What the interdisciplinary assessment showed.</summary>
public sealed record SummaryAnswer(string Text, string FamilyComment);
