using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Tests.Reporting.Vault;

public sealed class VaultVectorTests
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var vector in Vector.All.Values)
        {
            rows.Add(vector.Id, $"{vector.Op}, {(vector.Refuse ? "refused" : "done")}: {vector.What}");
        }

        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    public void The_format_does_what_the_vector_says(string id, string what)
    {
        Assert.NotEmpty(what);
        var vector = Vector.All[id];
        var run = VectorRuns.ByOp[vector.Op];
        if (vector.Refuse)
        {
            Assert.Throws<VaultRefusedException>(() => run(vector));
        }
        else
        {
            run(vector);
        }
    }

    [Fact]
    public void All_89_vectors_are_here_and_53_are_refusals()
    {
        Assert.Equal(89, Vector.All.Count);
        Assert.Equal(53, Vector.All.Values.Count(vector => vector.Refuse));
    }
}
