// What log4brains reads from the decision records of a project: a line each. Usage: log4brains.cjs FOLDER
const { Log4brains } = require("@log4brains/core");

Log4brains.create(process.argv[2])
  .searchAdrs()
  .then((records) => {
    for (const { slug, status, supersededBy, title, tags } of records) {
      console.log([slug, status, supersededBy ?? "-", tags.join(), title].join(" "));
    }
  })
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
