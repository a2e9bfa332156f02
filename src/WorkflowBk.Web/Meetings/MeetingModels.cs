namespace WorkflowBk.Web.Meetings;

/// <summary>A meeting to be called, as it is typed.</summary>
public sealed class CallMeetingModel
{
    /// <summary>Drawn when the form is shown: the same twice is one meeting.</summary>
    public Guid Key { get; set; }

    public string? Purpose { get; set; }
}

/// <summary>A move or a calling off, as it is typed.</summary>
public sealed class ChangeMeetingModel
{
    public Guid Key { get; set; }

    public string? Kind { get; set; }

    public string? Day { get; set; }

    public string? From { get; set; }

    public string? Minutes { get; set; }

    public string? Place { get; set; }

    public string? Reason { get; set; }

    public string? ClashReason { get; set; }
}

/// <summary>What somebody wants taken up, as it is typed.</summary>
public sealed class MeetingInputModel
{
    public Guid Meeting { get; set; }

    public string? Text { get; set; }
}

/// <summary>Whether somebody comes, as it is said.</summary>
public sealed class MeetingComingModel
{
    public Guid Meeting { get; set; }

    public bool Comes { get; set; }

    public string? Why { get; set; }
}

/// <summary>The answers to the three questions, as they are typed.</summary>
public sealed class MeetingEvaluationModel
{
    public Guid Meeting { get; set; }

    public string? WasHeard { get; set; }

    public string? GotAnswers { get; set; }

    public string? NextTime { get; set; }
}
