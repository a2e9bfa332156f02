using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Web.CaseFiles;
using WorkflowBk.Web.CaseWork;
using WorkflowBk.Web.Complaints;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Components.Pages.Complaints;

/// <summary>A part of the whole case. Nothing in it depends on the day it is read, so that two copies of a case are the same.</summary>
public abstract class WholePart : ComponentBase
{
    [Parameter, EditorRequired]
    public WholeCase Whole { get; set; } = null!;

    [Inject]
    private CaseWords Words { get; set; } = null!;

    [Inject]
    private IStringLocalizer<ComplaintTexts> Own { get; set; } = null!;

    [Inject]
    private IStringLocalizer<CaseWorkTexts> Work { get; set; } = null!;

    protected CaseFile File => Whole.File;

    protected Case Case => Whole.File.Case;

    protected WholeCourse Course => Whole.Course;

    protected string Name(Guid staffId) => Words.Name(staffId, File);

    /// <summary>When the family was spoken with, how, and who wrote it down.</summary>
    protected string Talk(DateOnly on, bool interpreterPresent, Guid by) =>
        Own["Whole.Talk", DateText.Day(on), Work[interpreterPresent ? "Conversation.WithInterpreter" : "Conversation.WithoutInterpreter"].Value, Name(by)];

    /// <summary>What was promised in one plan or meeting.</summary>
    protected IReadOnlyList<Measure> Agreed(Guid originId) => [.. Course.Measures.Where(measure => measure.OriginId == originId)];

    protected string OwnerOf(Measure measure) => measure.OwnerId is { } owner ? Name(owner) : measure.OwnerName;
}
