using HealthContent.Analysis.Pipeline;

// Written aside and then put in place: a build that was stopped in the middle leaves no half of a file behind.
string path = args[0];
string aside = path + ".part";
using (FileStream stream = File.Create(aside))
{
    PlanTables.Write(stream);
}

File.Move(aside, path, overwrite: true);
