using System.Text.RegularExpressions;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

#pragma warning disable EF1002 // The table names are the model's own.

namespace CsoAlliance.Tests.Data;

public sealed partial class DatabaseTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_migrations_hold_the_whole_model(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await using var alliance = house.Alliance();
        await using var vault = house.Vault();
        Assert.False(alliance.Database.HasPendingModelChanges());
        Assert.False(vault.Database.HasPendingModelChanges());
        Assert.Empty(await alliance.Database.GetPendingMigrationsAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Only_a_migration_that_changes_a_table_that_stands_keeps_a_model(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await using var alliance = house.Alliance();
        await using var vault = house.Vault();
        foreach (var db in new DbContext[] { alliance, vault })
        {
            var assembly = db.GetService<IMigrationsAssembly>();
            var migrations = assembly.Migrations.Values.Select(type => assembly.CreateMigration(type, db.Database.ProviderName!)).ToList();
            Assert.NotEmpty(migrations);
            Assert.Equal(Names(migration => migration.UpOperations.Any(NeedsAModel)), Names(migration => migration.TargetModel.GetEntityTypes().Any()));

            IEnumerable<string> Names(Func<Migration, bool> which) => migrations.Where(which).Select(migration => migration.GetType().Name);
        }

        // SQLite builds a table anew for what it can't alter, and reads from the model what the table is to be.
        static bool NeedsAModel(MigrationOperation operation) => operation is not (CreateTableOperation or CreateIndexOperation or AddColumnOperation or SqlOperation);
    }

    [Fact]
    public async Task The_compiled_models_of_sqlite_are_what_the_mappings_say()
    {
        await using var house = await House.BuildAsync();
        await using var alliance = house.Alliance();
        await using var vault = house.Vault();
        foreach (var db in new DbContext[] { alliance, vault })
        {
            Assert.IsAssignableFrom<RuntimeModel>(db.Model);
            Assert.Contains(".Compiled.", db.Model.GetType().Namespace, StringComparison.Ordinal);
            // The one was written at the last ./add-migration.sh; the other is built now.
            Assert.Equal(Told(db.GetService<IDesignTimeModel>().Model), Told(db.Model));
        }
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_starter_content_fills_once_however_often_the_application_starts(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider, starterContent: true);
        var once = await CountsAsync(house);
        await house.Get<Installation>().FillAsync();
        Assert.Equal(once, await CountsAsync(house));
        Assert.Contains(once, table => table.Value > 0);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_start_prepares_a_database_that_its_own_build_did_not_prepare_and_no_other(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var installation = house.Get<Installation>();
        await installation.PrepareAsync();
        var filled = await CountsAsync(house);
        await using var db = house.Alliance();
        await db.Set<NewsItem>().ExecuteDeleteAsync();
        await installation.PrepareAsync();
        Assert.Equal(0, await db.Set<NewsItem>().CountAsync());

        await using var vault = house.Vault();
        await vault.Database.ExecuteSqlRawAsync("UPDATE prepared_vault SET build = 'another'");
        await installation.PrepareAsync();
        Assert.Equal(filled, await CountsAsync(house));
    }

    [Fact]
    public async Task Every_sqlite_connection_syncs_at_each_commit_and_the_vault_overwrites_what_is_deleted()
    {
        await using var house = await House.BuildAsync();
        await using var alliance = house.Alliance();
        await using var vault = house.Vault();
        foreach (var db in new DbContext[] { alliance, vault })
        {
            Assert.Equal("wal", await PragmaAsync(db, "journal_mode"));
            Assert.Equal("2", await PragmaAsync(db, "synchronous"));
        }
        Assert.Equal("1", await PragmaAsync(vault, "secure_delete"));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_audit_trail_can_be_added_to_and_nothing_else(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.Get<AuditTrail>().NoteAsync("analyst@demo.example", "desk.unlocked", "desk");
        await using var db = house.Alliance();
        await Assert.ThrowsAnyAsync<Exception>(() => db.Set<AuditEntry>().ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Actor, "somebody else")));
        await Assert.ThrowsAnyAsync<Exception>(() => db.Set<AuditEntry>().ExecuteDeleteAsync());
        await house.Get<AuditTrail>().NoteReportAsync("analyst@demo.example", "report.read", "R-7KQ4-M2XD");
        await Assert.ThrowsAnyAsync<Exception>(() => db.Set<AuditReportAct>().ExecuteDeleteAsync());
        Assert.Equal("analyst@demo.example", (await db.Set<AuditEntry>().AsNoTracking().SingleAsync()).Actor);
    }

    // What stands for "not set" is left to the default in the one, and written out in the other.
    [GeneratedRegex(" Sentinel:\\S+")]
    private static partial Regex Sentinel();

    private static string Told(IReadOnlyModel model) => string.Join('\n',
        from entity in model.GetEntityTypes().OrderBy(entity => entity.Name, StringComparer.Ordinal)
        select Sentinel().Replace(entity.ToDebugString(MetadataDebugStringOptions.ShortDefault), "") + string.Join('\n',
            from property in entity.GetProperties()
            select $"  {property.GetColumnName()} {property.GetColumnType()} {property.IsNullable} {property.GetMaxLength()} {property.GetValueConverter()?.ProviderClrType}"));

    private static async Task<Dictionary<string, long>> CountsAsync(House house)
    {
        await using var db = house.Alliance();
        var counts = new Dictionary<string, long>();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName() ?? type.GetViewName()!).Distinct())
            counts[table] = await db.Database.SqlQueryRaw<long>($"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"").SingleAsync();
        return counts;
    }

    private static async Task<string> PragmaAsync(DbContext db, string name)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
