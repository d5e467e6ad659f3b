// What ASP.NET Core costs by itself: the application that `dotnet new web` makes.
var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () => "Hello World!");
app.Run();
