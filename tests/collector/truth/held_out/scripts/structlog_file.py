import structlog

with open("out.log", "a") as file:
    structlog.configure(logger_factory=structlog.WriteLoggerFactory(file=file))
    structlog.get_logger().info("hello")
