using System.Reflection;
using NetArchTest.Rules;
using WorkflowBk.Activities;
using WorkflowBk.Data;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Notices;
using WorkflowBk.Studio;
using WorkflowBk.Workflows;

namespace WorkflowBk.Architecture.Tests;

/// <summary>Dependencies point one way: Web → Studio, Data, Notices, Activities → Workflows, Domain.</summary>
public sealed class LayerTests
{
    private static readonly Assembly _domain = typeof(Case).Assembly;
    private static readonly Assembly _workflows = typeof(WorkflowsRegistration).Assembly;
    private static readonly Assembly _activities = typeof(ActivitiesRegistration).Assembly;
    private static readonly Assembly _notices = typeof(NoticesRegistration).Assembly;
    private static readonly Assembly _studio = typeof(StudioRegistration).Assembly;
    private static readonly Assembly _data = typeof(DataRegistration).Assembly;

    [Fact]
    public void Domain_References_NothingButTheRuntime() =>
        Assert.DoesNotContain(_domain.GetReferencedAssemblies(), reference => !reference.Name!.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void Workflows_References_NoOtherLayer() => Assert.Empty(OwnReferences(_workflows));

    [Fact]
    public void Activities_References_WorkflowsAndDomainOnly() =>
        Assert.Equal(["WorkflowBk.Domain", "WorkflowBk.Workflows"], OwnReferences(_activities));

    [Fact]
    public void Notices_References_DomainOnly() => Assert.Equal(["WorkflowBk.Domain"], OwnReferences(_notices));

    [Fact]
    public void Data_References_WorkflowsAndDomainOnly() =>
        Assert.Equal(["WorkflowBk.Domain", "WorkflowBk.Workflows"], OwnReferences(_data));

    [Fact]
    public void Studio_References_WorkflowsAndDomainOnly() =>
        Assert.Equal(["WorkflowBk.Domain", "WorkflowBk.Workflows"], OwnReferences(_studio));

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.AspNetCore")]
    public void EngineActivitiesAndDomain_DependOn_NeitherDatabaseNorWeb(string library)
    {
        var result = Types.InAssemblies([_domain, _workflows, _activities]).ShouldNot().HaveDependencyOn(library).GetResult();

        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void Activities_AreSealedAndInternal()
    {
        var result = Types.InAssembly(_activities)
            .That().ImplementInterface(typeof(Workflows.Activities.IActivity)).And().AreNotAbstract()
            .Should().BeSealed().And().NotBePublic()
            .GetResult();

        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    private static IEnumerable<string> OwnReferences(Assembly assembly) => assembly
        .GetReferencedAssemblies()
        .Select(reference => reference.Name!)
        .Where(name => name.StartsWith("WorkflowBk.", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
