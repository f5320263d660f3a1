const config = {
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  server: "sqlprd01",
};
console.log(Object.keys(config));
